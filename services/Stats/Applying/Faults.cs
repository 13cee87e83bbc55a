using Npgsql;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Tells faults of the moment from faults of the data.</summary>
internal static class Faults
{
    /// <summary>
    /// Data errors are what Postgres says of values (classes 22 and 23), of rows too large for it (54), and what our own code
    /// throws over an event. Everything else that a database access throws passes, be it after hours: an outage must not make
    /// an event fail. Memory that ran out says nothing of the event that was in hand either.
    /// </summary>
    public static bool IsPassing(Exception fault) => fault switch
    {
        LocksMissedException => true,
        PostgresException postgres => postgres.SqlState[..2] is not ("22" or "23" or "54"),
        NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException or OutOfMemoryException => true,
        _ => false,
    };

    /// <summary>The reason as an integrator may see it: what is wrong, without values.</summary>
    public static string Describe(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.CharacterNotInRepertoire } =>
            "unstorable_text: a text holds a character that can't be stored (NUL)",
        PostgresException postgres => $"unstorable_value: {postgres.MessageText} ({postgres.SqlState})",
        _ => $"unreadable_event: {fault.GetType().Name}",
    };
}
