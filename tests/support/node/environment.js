// Under Node a program does not see the variables that it was started with; tests are told where
// the collection of real input lies.
Module['preRun'] = () => {
  if (process.env.TRIBUTARY_DATA) ENV.TRIBUTARY_DATA = process.env.TRIBUTARY_DATA;
};
