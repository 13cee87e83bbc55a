using Microsoft.Extensions.Configuration;

namespace SpacesPlatform.Gateway.Tests;

/// <summary>Settings that change while the program runs.</summary>
public sealed class ChangingSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Replaces a list of values.</summary>
    public void Replace(string section, IEnumerable<string> values)
    {
        foreach (var key in Data.Keys.Where(key => key.StartsWith(section + ':', StringComparison.Ordinal)).ToList())
        {
            Data.Remove(key);
        }

        foreach (var (index, value) in values.Index())
        {
            Data[$"{section}:{index}"] = value;
        }

        OnReload();
    }
}
