// Months as the plan file writes them, "2026-01".
export function laterMonth(month, by) {
  const [year, number] = month.split('-').map(Number), index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}`;
}

export function thisMonth() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}

// "janvier 2026"
export function monthInWords(month, language) {
  const [year, number] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(language, {month: 'long', timeZone: 'UTC'}).format(Date.UTC(year, number - 1)) + ' ' + year;
}
