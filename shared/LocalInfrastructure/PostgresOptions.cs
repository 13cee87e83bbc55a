namespace SpacesPlatform.LocalInfrastructure;

/// <summary>How a private Postgres is set up.</summary>
public sealed record PostgresOptions
{
    /// <summary>The database that is made when missing, and that the connection string names.</summary>
    public string Database { get; init; } = "stats";

    /// <summary>Gives up durability over a crash of the machine for speed: for tests only.</summary>
    public bool Fast { get; init; }

    /// <summary>How many connections it takes.</summary>
    public int MaxConnections { get; init; } = 200;

    /// <summary>Its cache, in MB.</summary>
    public int SharedBuffersMb { get; init; } = 256;

    /// <summary>The file its log is appended to; by default <c>postgres.log</c> in the scope's folder.</summary>
    public string? LogFile { get; init; }

    /// <summary>How long it may take until it answers, crash recovery included.</summary>
    public TimeSpan StartTime { get; init; } = TimeSpan.FromSeconds(60);
}
