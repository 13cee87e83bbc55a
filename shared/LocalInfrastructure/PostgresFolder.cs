using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>Where a private Postgres keeps its files, and how they are made.</summary>
internal sealed class PostgresFolder
{
    private const string SettingsFile = "spacesplatform.conf";
    public const string User = "spaces";

    private PostgresFolder(string root, string? account, string password)
    {
        Root = root;
        Account = account;
        Password = password;
    }

    public string Root { get; }

    public string Data => Path.Combine(Root, "data");

    public string? Account { get; }

    public string Password { get; }

    public static PostgresFolder Prepare(string scopeFolder)
    {
        var account = PostgresAccount.Find();
        var password = SecretFile.ReadOrCreate(Path.Combine(scopeFolder, "postgres.password"));
        var root = Path.Combine(scopeFolder, "postgres");
        if (account is not null && !PostgresAccount.CanEnter(account, scopeFolder))
        {
            root = Elsewhere(scopeFolder);
        }

        Directory.CreateDirectory(root);
        File.SetUnixFileMode(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (account is not null)
        {
            PostgresAccount.GiveTo(account, root);
        }

        return new PostgresFolder(root, account, password);
    }

    /// <summary>Where the files are when a parent of the scope's folder, such as /root, is closed to the account.</summary>
    public static string Elsewhere(string scopeFolder)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(scopeFolder)))[..16];
        return Path.Combine("/var/lib/spacesplatform", key);
    }

    public PostgresInstallation Choose(IReadOnlyList<PostgresInstallation> installed)
    {
        var versionFile = Path.Combine(Data, "PG_VERSION");
        if (!File.Exists(versionFile))
        {
            return installed[0];
        }

        var major = int.Parse(File.ReadAllText(versionFile), CultureInfo.InvariantCulture);
        return installed.FirstOrDefault(found => found.Major == major)
            ?? throw new LocalInfrastructureException(
                $"The data in {Data} was made by Postgres {major}, which is not installed any more (there is {installed[0].Major}): " +
                "install that version, or start anew with a reset of the data folder.");
    }

    public async Task CreateDataAsync(ProcessScope scope, PostgresInstallation installation, string logFile, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(Data, "PG_VERSION")))
        {
            return;
        }

        // Made aside and renamed, so that an interrupted first start leaves no half cluster behind.
        var fresh = Path.Combine(Root, "data.new");
        var passwordFile = Path.Combine(Root, "password.new");
        if (Directory.Exists(fresh))
        {
            Directory.Delete(fresh, recursive: true);
        }

        SecretFile.Write(passwordFile, Password);
        if (Account is not null)
        {
            PostgresAccount.GiveTo(Account, passwordFile);
        }

        var (program, arguments) = PostgresAccount.Wrap(
            Account,
            Path.Combine(installation.BinFolder, "initdb"),
            "-D", fresh, "-U", User, $"--pwfile={passwordFile}", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var command = new ChildCommand(program, arguments) { LogFile = logFile, WorkingFolder = Root };
        try
        {
            var code = await scope.RunAsync(command, cancellationToken);
            if (code != 0)
            {
                throw new LocalInfrastructureException($"initdb ended with exit code {code}: see {logFile}");
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }

        await File.AppendAllTextAsync(Path.Combine(fresh, "postgresql.conf"), $"include_if_exists = '{SettingsFile}'\n", cancellationToken);
        Directory.Move(fresh, Data);
    }

    public void WriteSettings(PostgresOptions options, int port)
    {
        var fast = options.Fast ? "off" : "on";
        var path = Path.Combine(Data, SettingsFile);
        File.WriteAllText(
            path,
            $"""
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            max_connections = {options.MaxConnections}
            shared_buffers = {options.SharedBuffersMb}MB
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            logging_collector = off
            log_destination = 'stderr'
            log_line_prefix = '%m [%p] %u@%d '
            fsync = {fast}
            synchronous_commit = {fast}
            full_page_writes = {fast}

            """);
        if (Account is not null)
        {
            PostgresAccount.GiveTo(Account, path);
        }
    }
}
