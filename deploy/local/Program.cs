using System.CommandLine;
using SpacesPlatform.Local;

// The signals are ours: everything that was started has to end in order first.
var configuration = new InvocationConfiguration { ProcessTerminationTimeout = null };
return await LocalCommand.Create().Parse(args).InvokeAsync(configuration);
