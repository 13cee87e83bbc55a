using Microsoft.Extensions.Options;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Rebuilding;

namespace SpacesPlatform.StatsMigrator.Rebuilding;

/// <summary>What a rebuild is told: by the environment and the appsettings that stats reads too.</summary>
internal sealed record RebuildSettings(string ConnectionString, SpaceProjector Projector)
{
    /// <exception cref="RebuildException">A setting is missing or wrong.</exception>
    public static RebuildSettings Read(IEnumerable<KeyValuePair<string, string?>> more)
    {
        // The settings of stats lie beside this program's assembly, from wherever it is started.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(more);
        builder.AddProjections();
        using var host = builder.Build();
        try
        {
            return new(
                builder.Configuration.GetConnectionString("stats") is { Length: > 0 } connectionString
                    ? connectionString
                    : throw new RebuildException(
                        "set ConnectionStrings__stats to one such as Host=localhost;Database=stats;Username=stats;Password=…"),
                host.Services.GetRequiredService<SpaceProjector>());
        }
        catch (Exception fault) when (fault is OptionsValidationException or InvalidOperationException)
        {
            throw new RebuildException(fault.Message, fault);
        }
    }
}
