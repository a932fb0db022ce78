// The home-goods example grown large: its channels, behaviours and cards many times over, each with an id of its own.
import {readFileSync} from 'node:fs';

export function largePlan(file, times) {
  const plan = JSON.parse(readFileSync(file));
  const copies = (list, rename) => Array.from({length: times}, (_, at) => at).flatMap((at) =>
    list.map((one) => at === 0 ? one : rename(structuredClone(one), `_${at}`, ` ${at + 1}`)));
  plan.channels = copies(plan.channels, (channel, suffix, number) =>
    Object.assign(channel, {id: channel.id + suffix, name: channel.name + number}));
  plan.behaviours = copies(plan.behaviours, (behaviour, suffix, number) =>
    Object.assign(behaviour, {id: behaviour.id + suffix, name: behaviour.name + number}));
  plan.activities = copies(plan.activities, (card, suffix) => {
    card.id += suffix;
    if (card.channel) card.channel += suffix;
    delete card.after;
    return card;
  });
  return JSON.stringify(plan);
}
