using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.ServiceDefaults.Bus;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>The description of the bus is that of the contracts and of the topology.</summary>
public sealed class AsyncApiTests
{
    private static readonly JsonObject Document = ApiDocuments.AsyncApi();
    private static readonly Type[] Types =
        [.. typeof(EventHeader).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(EventHeader).Namespace)];

    public static TheoryData<string> Contracts =>
        [.. Directory.GetFiles(Path.Combine(ApiDocuments.Repository, "tests", "Contracts.Tests", "Golden"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Fact(Skip = NodePackages.SkipReason, SkipType = typeof(NodePackages), SkipUnless = nameof(NodePackages.CanRun))]
    public async Task It_is_valid()
    {
        var run = await NodePackages.RunAsync(["asyncapi.mjs", ApiDocuments.AsyncApiFile], null, TestContext.Current.CancellationToken);

        run.ExitCode.ShouldBe(0, run.Output + run.Errors);
    }

    [Fact]
    public void Every_contract_is_a_message_and_every_part_a_schema()
    {
        Names("messages").ShouldBe(Contracts.Select(row => row.Data), ignoreOrder: true);
        Names("schemas").ShouldBe(Types.Select(type => type.Name), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Its_exchange_and_name_are_those_of_the_bus(string contract)
    {
        var type = Types.Single(type => type.Name == contract);
        var channel = Document["channels"]![JsonNamingPolicy.CamelCase.ConvertName(contract)]!;
        var exchange = (string)typeof(IEntityNameFormatter).GetMethod(nameof(IEntityNameFormatter.FormatEntityName))!.MakeGenericMethod(type)
            .Invoke(RabbitMqBusFactory.CreateMessageTopology().EntityNameFormatter, [])!;

        ((string?)channel["address"]).ShouldBe(exchange);
        ((string?)channel["bindings"]!["amqp"]!["exchange"]!["name"]).ShouldBe(exchange);
        ((string?)Document["components"]!["messages"]![contract]!["name"]).ShouldBe(MessageUrn.ForTypeString(type));
    }

    [Fact]
    public void Its_queues_are_those_of_the_topology()
    {
        ((string?)Document["channels"]!["statsEvents"]!["address"]).ShouldBe(EventsTopology.Queue);
        ((string?)Document["channels"]!["statsEventsError"]!["address"]).ShouldBe(EventsTopology.ErrorQueue);
    }

    [Fact]
    public void Every_property_of_a_contract_is_described()
    {
        File.ReadAllText(ApiDocuments.AsyncApiFile).ShouldNotContain("summary>", customMessage: "the source's own markup is no description");
        foreach (var type in Types)
        {
            var schema = Document["components"]!["schemas"]![type.Name]!;
            if (type.IsEnum)
            {
                schema["enum"]!.AsArray().Select(name => (string?)name).ShouldBe(Enum.GetNames(type));
                continue;
            }

            var nulls = new NullabilityInfoContext();
            var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
            schema["properties"]!.AsObject().Select(property => property.Key)
                .ShouldBe(properties.Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)), ignoreOrder: true, type.Name);
            foreach (var property in properties)
            {
                var about = schema["properties"]![JsonNamingPolicy.CamelCase.ConvertName(property.Name)]!;
                about.ToJsonString().Contains("\"null\"", StringComparison.Ordinal)
                    .ShouldBe(nulls.Create(property).ReadState == NullabilityState.Nullable, $"{type.Name}.{property.Name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Its_example_is_the_golden_message_and_follows_the_schema(string contract)
    {
        var message = Document["components"]!["messages"]![contract]!;
        var example = message["examples"]![0]!["payload"]!;
        var golden = JsonNode.Parse(File.ReadAllText(Path.Combine(ApiDocuments.Repository, "tests", "Contracts.Tests", "Golden", contract + ".json")));

        JsonNode.DeepEquals(example["message"], golden).ShouldBeTrue();
        new ApiSchemas(Document, isClosed: true).Faults(message["payload"]!, example).ShouldBeEmpty();
    }

    private static IEnumerable<string> Names(string components) => Document["components"]![components]!.AsObject().Select(part => part.Key);
}
