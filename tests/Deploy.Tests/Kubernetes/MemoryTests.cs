using System.Globalization;
using System.Text.RegularExpressions;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Limits of memory are what the services' own bounds ask for.</summary>
public sealed partial class MemoryTests
{
    /// <summary>As <c>BodyOptions</c> says.</summary>
    private const int LimitForBodies = 6;

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Ingest_has_room_for_the_bodies_that_it_may_hold_and_for_what_is_made_of_them(string name)
    {
        var source = File.ReadAllText(Repository.PathOf("services", "Ingest", "SpaceEvents", "Requests", "BodyOptions.cs"));
        var bound = Bound().Match(source);
        bound.Success.ShouldBeTrue();
        var bodies = long.Parse(bound.Groups[1].Value, CultureInfo.InvariantCulture) * 1024 * 1024;
        var ingest = Overlay.Load(name).Pods.Single(pods => pods.Name == "ingest").Containers.Single(container => container.Name == "ingest");

        ingest.Env.ShouldNotContain(variable => variable.Name == "Ingest__BodyMemoryMebibytes", "then that is what to compare with");
        ingest.Resources.Limits["memory"].ToInt64().ShouldBeGreaterThanOrEqualTo(LimitForBodies * bodies);
    }

    [GeneratedRegex(@"BodyMemoryMebibytes \{ get; set; \} = (\d+);")]
    private static partial Regex Bound();
}
