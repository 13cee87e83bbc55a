using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MassTransit;
using MassTransit.Serialization;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Contracts.Tests;

/// <summary>
/// The contracts as they lie on the bus. A change that fails here breaks consumers that are already deployed: add an optional
/// field, or a V2 beside V1. For such an addition run once with UPDATE_GOLDEN=1 and review the difference.
/// </summary>
public class GoldenTests
{
    private static readonly Type[] Parts =
        [typeof(EventHeader), typeof(SpaceDescription), typeof(TieIn), typeof(ListenerSample), typeof(SampleKind), typeof(SpeakerRole)];

    public static TheoryData<string> Contracts => [.. Examples.All.Select(example => example.GetType().Name)];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_is_serialised_as_its_golden_file(string contract)
    {
        var actual = Serialise(Example(contract));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), "Golden", contract + ".json"), actual);
            return;
        }

        actual.ShouldBe(Golden(contract));
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_golden_file_is_read_back_whole(string contract)
    {
        var read = JsonSerializer.Deserialize(Golden(contract), Example(contract).GetType(), SystemTextJsonMessageSerializer.Options);

        Serialise(read!).ShouldBe(Golden(contract));
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_is_routed_by_a_name_that_never_changes(string contract) =>
        MessageUrn.ForTypeString(Example(contract).GetType()).ShouldBe("urn:message:SpacesPlatform.Contracts.V1:" + contract);

    [Fact]
    public void Every_contract_has_an_example_that_sets_every_field()
    {
        var contracts = typeof(EventHeader).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(EventHeader).Namespace);

        contracts.Except(Parts).ShouldBe(Examples.All.Select(example => example.GetType()), ignoreOrder: true);
        foreach (var example in Examples.All)
        {
            Unset(example).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Fields_that_a_newer_publisher_adds_are_ignored()
    {
        var newer = Golden(nameof(SpaceCanceled)).Replace("{", "{\"added\":{\"later\":[1]},", StringComparison.Ordinal);

        var read = JsonSerializer.Deserialize<SpaceCanceled>(newer, SystemTextJsonMessageSerializer.Options);

        Serialise(read!).ShouldBe(Golden(nameof(SpaceCanceled)));
    }

    private static object Example(string contract) => Examples.All.Single(example => example.GetType().Name == contract);

    private static string Serialise(object message) =>
        JsonSerializer.Serialize(
            message, message.GetType(), new JsonSerializerOptions(SystemTextJsonMessageSerializer.Options) { WriteIndented = true })
            .ReplaceLineEndings("\n") + "\n";

    private static string Golden(string contract) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", contract + ".json")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Unset(object part) => part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(property => property.GetValue(part) switch
        {
            null => [$"{part.GetType().Name}.{property.Name}"],
            { } value when Parts.Contains(value.GetType()) && !value.GetType().IsEnum => Unset(value),
            _ => [],
        });

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
