namespace SpacesPlatform.LocalInfrastructure;

/// <summary>The distribution's packages that hold the servers.</summary>
public static class ServerPackages
{
    /// <summary>Debian's and Ubuntu's package of Postgres.</summary>
    public const string Postgres = "postgresql";

    /// <summary>Debian's and Ubuntu's package of RabbitMQ.</summary>
    public const string RabbitMq = "rabbitmq-server";

    /// <summary>Which packages are missing on this machine.</summary>
    /// <param name="postgres">Whether Postgres is needed.</param>
    /// <param name="rabbitMq">Whether RabbitMQ is needed.</param>
    public static IReadOnlyList<string> Missing(bool postgres, bool rabbitMq)
    {
        var missing = new List<string>();
        if (postgres && PostgresInstallation.FindAll().Count == 0)
        {
            missing.Add(Postgres);
        }

        if (rabbitMq && RabbitMqInstallation.Find() is null)
        {
            missing.Add(RabbitMq);
        }

        return missing;
    }

    /// <summary>What a person can do about missing packages.</summary>
    /// <param name="missing">Packages of <see cref="Missing"/>.</param>
    public static string Advice(IReadOnlyList<string> missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        var names = missing.Select(package => package == Postgres
            ? $"Postgres {PostgresInstallation.LeastMajor} or later"
            : $"RabbitMQ {RabbitMqInstallation.Least} or later");
        var images = missing.Select(package => package == Postgres
            ? "docker run -p 5432:5432 -e POSTGRES_PASSWORD=... postgres, then set ConnectionStrings__stats"
            : "docker run -p 5672:5672 rabbitmq:management, then set ConnectionStrings__rabbitmq");
        return $"""
            Not found on this machine: {string.Join(" and ", names)}.
            On Debian or Ubuntu install it with
              sudo apt-get install --no-install-recommends {string.Join(' ', missing)}
            or, where a container engine is at hand, run it there:
              {string.Join(Environment.NewLine + "  ", images)}
            """;
    }
}
