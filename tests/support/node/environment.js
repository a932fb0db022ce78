// Under Node a program does not see the variables that it was started with; tests are told where
// the collection of real input lies and which half of them to run.
Module['preRun'] = () => {
  for (const name of ['TRIBUTARY_DATA', 'GTEST_TOTAL_SHARDS', 'GTEST_SHARD_INDEX'])
    if (process.env[name]) ENV[name] = process.env[name];
};
