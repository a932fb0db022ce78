// The summary of a plan as the program writes and reads it (web/storage/summary_text.h), and as it is kept.

function summaryFromText(text) {
  const fields = text.split('\x1f'), members = (field) => field.split('\x1d').slice(0, -1);
  return {
    id: fields[0], title: fields[1], client: fields[2], savedAt: Number(fields[3]), bytes: Number(fields[4]),
    summary: {
      mix: members(fields[5]).map(Number), colours: members(fields[6]), owner: fields[7],
      ownerShare: Number(fields[8]), effectiveNumber: Number(fields[9]),
    },
  };
}

function textFromSummary({id, title, client, savedAt, bytes, summary}) {
  const {mix = [], colours = [], owner = '', ownerShare = 0, effectiveNumber = 0} = summary || {};
  const members = (list) => list.map((member) => member + '\x1d').join('');
  return [id, title || '', client || '', savedAt || 0, bytes || 0, members(mix), members(colours), owner, ownerShare,
    effectiveNumber].map((field) => field + '\x1f').join('') + '\x1e';
}
