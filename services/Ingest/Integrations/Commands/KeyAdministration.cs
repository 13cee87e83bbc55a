using Microsoft.EntityFrameworkCore;
using SpacesPlatform.Ingest.Data;

namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>Makes, lists, rotates and revokes the credentials of the database.</summary>
internal sealed class KeyAdministration(IngestDbContext context, TimeProvider time)
{
    /// <exception cref="KeysException">There is one of this name.</exception>
    public async Task<IssuedCredentials> AddAsync(NewIntegration wanted, CancellationToken cancellationToken)
    {
        if (await context.Integrations.AnyAsync(row => row.Name == wanted.Name, cancellationToken))
        {
            throw new KeysException(
                $"there is an integration '{wanted.Name}' already: give this one another --name, or use 'keys rotate {wanted.Name}'.");
        }

        var now = time.GetUtcNow();
        context.Integrations.Add(new IntegrationRow
        {
            Name = wanted.Name,
            Sources = wanted.Sources,
            Scopes = wanted.Scopes,
            EventsPerSecond = wanted.EventsPerSecond,
            Burst = wanted.Burst,
            CreatedAt = now,
        });
        context.ApiKeys.Add(NewCredentials.Key(wanted.Name, now, out var key));
        string? secret = null;
        if (wanted.Webhook)
        {
            context.WebhookSecrets.Add(NewCredentials.Secret(wanted.Name, now, out secret));
        }

        await context.SaveChangesAsync(cancellationToken);
        return new IssuedCredentials { Name = wanted.Name, ApiKey = key, WebhookSecret = secret, Sources = wanted.Sources };
    }

    public async Task<IReadOnlyList<ListedIntegration>> ListAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await context.Integrations.AsNoTracking().AsSplitQuery()
            .Include(row => row.ApiKeys).Include(row => row.WebhookSecrets).OrderBy(row => row.Name).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ListedIntegration
            {
                Name = row.Name,
                Sources = row.Sources,
                Scopes = row.Scopes,
                EventsPerSecond = row.EventsPerSecond,
                Burst = row.Burst,
                Credentials =
                [
                    .. row.ApiKeys.Concat<CredentialRow>(row.WebhookSecrets).OrderBy(credential => credential.CreatedAt)
                        .Select(credential => ListedCredential.Of(credential, now)),
                ],
            }),
        ];
    }

    /// <summary>Makes a new key, or webhook secret; the newest one until now goes on for the grace, older ones end.</summary>
    /// <exception cref="KeysException">There is no such integration.</exception>
    public async Task<IssuedCredentials> RotateAsync(string name, bool webhook, TimeSpan grace, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var integration = await LockAsync(name, cancellationToken);
        var now = time.GetUtcNow();
        var live = Live(webhook ? integration.WebhookSecrets : integration.ApiKeys, now);
        if (live.FirstOrDefault() is { } newest && grace > TimeSpan.Zero)
        {
            newest.ExpiresAt = newest.ExpiresAt < now + grace ? newest.ExpiresAt : now + grace;
            live.RemoveAt(0);
        }
        else
        {
            newest = null;
        }

        live.ForEach(credential => credential.Revoke(now));
        string? key = null, secret = null;
        if (webhook)
        {
            context.WebhookSecrets.Add(NewCredentials.Secret(name, now, out secret));
        }
        else
        {
            context.ApiKeys.Add(NewCredentials.Key(name, now, out key));
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new IssuedCredentials
        {
            Name = name,
            ApiKey = key,
            WebhookSecret = secret,
            Sources = integration.Sources,
            FormerUntil = newest?.ExpiresAt,
        };
    }

    /// <summary>Ends all credentials of the integration, or with <paramref name="onlyFormer"/> those that others took the place of.</summary>
    /// <exception cref="KeysException">There is no such integration.</exception>
    public async Task<RevokedCredentials> RevokeAsync(string name, bool onlyFormer, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var integration = await LockAsync(name, cancellationToken);
        var now = time.GetUtcNow();
        var kept = onlyFormer ? 1 : 0;
        List<CredentialRow> ended = [.. Live(integration.ApiKeys, now).Skip(kept), .. Live(integration.WebhookSecrets, now).Skip(kept)];
        ended.ForEach(credential => credential.Revoke(now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new RevokedCredentials(name, ended.Count);
    }

    private static List<CredentialRow> Live(IEnumerable<CredentialRow> credentials, DateTimeOffset now) =>
        [.. credentials.Where(credential => credential.IsLiveAt(now)).OrderByDescending(credential => credential.CreatedAt)];

    /// <summary>Two commands at a time would each leave what the other has just made.</summary>
    private async Task<IntegrationRow> LockAsync(string name, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"SELECT 1 FROM ingest.integrations WHERE name = {name} FOR UPDATE", cancellationToken);
        return await context.Integrations.AsSplitQuery().Include(row => row.ApiKeys).Include(row => row.WebhookSecrets)
                .SingleOrDefaultAsync(row => row.Name == name, cancellationToken)
            ?? throw new KeysException($"there is no integration '{name}': 'keys list' shows those that there are.");
    }
}
