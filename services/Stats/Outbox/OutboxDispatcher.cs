using MassTransit;
using Npgsql;
using SpacesPlatform.Stats.Applying;

namespace SpacesPlatform.Stats.Outbox;

/// <summary>
/// Sends what transactions left in the outbox, in order, at least once: a row goes only after the broker confirmed its
/// message. Any number of replicas share the work.
/// </summary>
internal sealed partial class OutboxDispatcher(
    NpgsqlDataSource dataSource, IBus bus, TimeProvider time, ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (await SendSomeAsync(stoppingToken))
                {
                    continue;
                }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Database or broker away: the rows stay and are sent when it is back.
                LogFault(logger, fault.Message);
                pause = PauseAfterFault;
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }

    /// <summary>Returns whether there may be more.</summary>
    private async Task<bool> SendSomeAsync(CancellationToken stoppingToken)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        bound.CancelAfter(LongestSend);
        await using var connection = await dataSource.OpenConnectionAsync(bound.Token);
        await using var transaction = await connection.BeginTransactionAsync(bound.Token);
        var messages = await TakeAsync(connection, bound.Token);
        if (messages.Count == 0)
        {
            return false;
        }

        await OutboxSender.SendAsync(bus, messages, bound.Token);
        await using var delete = new NpgsqlCommand(OutboxSql.Delete, connection) { Parameters = { Sql.Of(messages.Select(m => m.Id).ToArray()) } };
        await delete.ExecuteNonQueryAsync(bound.Token);
        await transaction.CommitAsync(bound.Token);
        return true;
    }

    private static async Task<List<OutboxMessage>> TakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var messages = new List<OutboxMessage>();
        await using var take = new NpgsqlCommand(OutboxSql.Take, connection);
        await using var reader = await take.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            messages.Add(new(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetString(4)));
        }

        return messages;
    }

    [LoggerMessage(2101, LogLevel.Warning, "The outbox can't be sent now and is tried again: {Reason}", EventName = "OutboxFailed")]
    private static partial void LogFault(ILogger logger, string reason);
}
