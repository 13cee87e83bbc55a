using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace SpacesPlatform.Stats.Eras;

/// <summary>The configured eras.</summary>
internal sealed class EraCatalog
{
    public EraCatalog(IOptions<ErasOptions> options)
    {
        All =
        [
            .. options.Value.Eras.Select(
                era => new Era(era.Id, era.Label, era.From?.ToUniversalTime(), era.To?.ToUniversalTime())),
        ];
        ById = All.ToDictionary(era => era.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of the configuration.</summary>
    public IReadOnlyList<Era> All { get; }

    public IReadOnlyDictionary<string, Era> ById { get; }

    public bool TryGet(string id, [NotNullWhen(true)] out Era? era) => ById.TryGetValue(id, out era);
}
