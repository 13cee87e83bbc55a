using System.CommandLine;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>A whole number with bounds.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string description, int preset, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => preset };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
            {
                result.AddError($"{name} must lie between {least} and {most}.");
            }
        });
        return option;
    }
}
