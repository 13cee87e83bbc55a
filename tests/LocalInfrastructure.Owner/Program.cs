using SpacesPlatform.LocalInfrastructure;

// A process for tests to kill: <folder> servers | child | child-and-remove
var (folder, what) = (args[0], args[1]);
await using var scope = await ProcessScope.OpenAsync(folder, removeFolder: what == "child-and-remove", CancellationToken.None);
var told = "";
if (what == "servers")
{
    var rabbitMq = RabbitMqServer.StartAsync(scope, new RabbitMqOptions(), CancellationToken.None);
    var postgres = await PostgresServer.StartAsync(scope, new PostgresOptions(), CancellationToken.None);
    await rabbitMq;
    told = postgres.ConnectionString;
}
else
{
    // It ignores SIGTERM, and has a child in yet another session.
    string[] stubborn = ["-c", "trap '' TERM; setsid sleep 600 & while :; do sleep 1; done"];
    var child = scope.Start(new ChildCommand("/bin/sh", stubborn) { LogFile = "/dev/null", WorkingFolder = folder });
    told = $"{child.Pid}";
}

await Console.Out.WriteLineAsync($"ready {told}");
await Task.Delay(Timeout.Infinite);
