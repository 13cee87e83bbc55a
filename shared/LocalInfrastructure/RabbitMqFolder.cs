using System.Security.Cryptography;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>Where a private RabbitMQ keeps its files, and its settings.</summary>
internal sealed class RabbitMqFolder
{
    public const string User = "spaces";

    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public RabbitMqFolder(string scopeFolder, RabbitMqPorts ports)
    {
        Root = Path.Combine(scopeFolder, "rabbitmq");
        Ports = ports;
        Directory.CreateDirectory(Root, OwnerFolder);
        Directory.CreateDirectory(Home, OwnerFolder);
        Directory.CreateDirectory(Path.Combine(Root, "conf.d"), OwnerFolder);
        Password = SecretFile.ReadOrCreate(Path.Combine(scopeFolder, "rabbitmq.password"));

        // Kept in a file and not derived from the path, because the data belongs to the node's name and a folder can be moved.
        NodeName = SecretFile.ReadOrCreate(
            Path.Combine(Root, "node-name"), () => $"spaces-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}@localhost");
        SecretFile.ReadOrCreate(Path.Combine(Home, ".erlang.cookie"));
        WriteSettings();
    }

    public string Root { get; }

    public RabbitMqPorts Ports { get; }

    public string Password { get; }

    public string NodeName { get; }

    public string PidFile => Path.Combine(Root, "node.pid");

    private string Home => Path.Combine(Root, "home");

    public IReadOnlyDictionary<string, string?> Environment(string logFile) => new Dictionary<string, string?>
    {
        ["HOME"] = Home,
        ["ERL_EPMD_PORT"] = $"{Ports.Epmd}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODENAME"] = NodeName,
        ["RABBITMQ_USE_LONGNAME"] = null,
        ["RABBITMQ_DIST_PORT"] = $"{Ports.Distribution}",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(Root, "db"),
        ["RABBITMQ_LOG_BASE"] = Path.GetDirectoryName(logFile),
        ["RABBITMQ_LOGS"] = logFile,
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(Root, "rabbitmq.conf"),
        ["RABBITMQ_CONFIG_FILES"] = Path.Combine(Root, "conf.d"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = Path.Combine(Root, "advanced.config"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(Root, "enabled_plugins"),
        ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(Root, "env.conf"),
        ["RABBITMQ_PID_FILE"] = PidFile,
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} -start_epmd false",

        // Its start script then becomes the beam instead of staying as its parent.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
        ["NOTIFY_SOCKET"] = null,
    };

    private void WriteSettings()
    {
        SecretFile.Write(
            Path.Combine(Root, "rabbitmq.conf"),
            $"""
            listeners.tcp.1 = 127.0.0.1:{Ports.Amqp}
            management.tcp.ip = 127.0.0.1
            management.tcp.port = {Ports.Management}
            default_user = {User}
            default_pass = {Password}
            default_vhost = /
            disk_free_limit.absolute = 50MB
            vm_memory_high_watermark.relative = 0.4
            log.console = false
            log.file.level = info

            """);
        File.WriteAllText(Path.Combine(Root, "enabled_plugins"), "[rabbitmq_management].\n");
        File.WriteAllText(Path.Combine(Root, "advanced.config"), "[].\n");

        // Else the machine's own /etc/rabbitmq/rabbitmq-env.conf would apply.
        File.WriteAllText(Path.Combine(Root, "env.conf"), "");
    }
}
