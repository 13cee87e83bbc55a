using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>Computes what is on the list: accounts first, as Spaces take categories from them.</summary>
internal sealed class RebuildPass(Projection projection, RebuildDatabase database, SpaceProjector projector)
{
    /// <summary>One computes while the database works for another; more would take too much from who serves and applies.</summary>
    private const int Workers = 2;

    private const int AccountsAtOnce = 500;
    private const int SpacesAtOnce = 500;

    private readonly AccountRebuild accounts = new(database.Live);

    public SpaceRebuild Spaces { get; } = new(projector, database.Live);

    private bool WithSpaces => projection.HasFlag(Projection.Spaces);

    /// <summary>
    /// A transaction a chunk. Chunks read without locks: what a batch commits meanwhile has a later revision than the one
    /// that was read before the pass, and is computed again.
    /// </summary>
    public async Task RunInParallelAsync(NpgsqlConnection connection, IRebuildProgress? progress, CancellationToken cancellationToken)
    {
        await EachAsync(EntityKind.Account, "accounts", AccountsAtOnce, RunAccountsAsync);
        if (WithSpaces)
        {
            await EachAsync(EntityKind.Space, "Spaces", SpacesAtOnce, Spaces.RunAsync);
        }

        async Task EachAsync(EntityKind kind, string part, int size, Func<NpgsqlConnection, Chunk, CancellationToken, Task> run)
        {
            progress?.Begin(part, await TodoList.CountAsync(connection, kind, cancellationToken));
            await Parallel.ForEachAsync(
                TodoList.ChunksAsync(connection, kind, size, cancellationToken),
                new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = cancellationToken },
                async (chunk, token) =>
                {
                    await using var worker = await database.OpenAsync(token);
                    await using var transaction = await worker.BeginTransactionAsync(token);
                    await run(worker, chunk, token);
                    await transaction.CommitAsync(token);
                    progress?.Advance(chunk.Ids.Count);
                });
        }
    }

    /// <summary>The same in the caller's transaction.</summary>
    public async Task RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await foreach (var chunk in TodoList.ChunksAsync(connection, EntityKind.Account, AccountsAtOnce, cancellationToken))
        {
            await RunAccountsAsync(connection, chunk, cancellationToken);
        }

        if (WithSpaces)
        {
            await EachSpacesAsync(connection, Spaces.RunAsync, cancellationToken);
        }
    }

    public static async Task EachSpacesAsync(
        NpgsqlConnection connection, Func<NpgsqlConnection, Chunk, CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        await foreach (var chunk in TodoList.ChunksAsync(connection, EntityKind.Space, SpacesAtOnce, cancellationToken))
        {
            await run(connection, chunk, cancellationToken);
        }
    }

    public async Task NoteStraysAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await accounts.NoteStraysAsync(connection, cancellationToken);
        if (WithSpaces)
        {
            await Spaces.NoteStraysAsync(connection, cancellationToken);
        }
    }

    private Task RunAccountsAsync(NpgsqlConnection connection, Chunk chunk, CancellationToken cancellationToken) =>
        accounts.RunAsync(connection, chunk, WithSpaces, cancellationToken);
}
