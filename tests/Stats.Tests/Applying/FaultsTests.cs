using SpacesPlatform.Stats.Applying;

namespace SpacesPlatform.Stats.Tests.Applying;

public sealed class FaultsTests
{
    /// <summary>An event must not fail for what is no fault of its own.</summary>
    public static TheoryData<Exception> Passing => [new OutOfMemoryException(), new InsufficientMemoryException(), new TimeoutException(), new IOException()];

    public static TheoryData<Exception> OfTheData => [new InvalidOperationException(), new ArgumentException("x")];

    [Theory]
    [MemberData(nameof(Passing), DisableDiscoveryEnumeration = true)]
    public void What_the_moment_lacks_passes(Exception fault) => Faults.IsPassing(fault).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(OfTheData), DisableDiscoveryEnumeration = true)]
    public void What_our_own_code_says_of_an_event_does_not(Exception fault) => Faults.IsPassing(fault).ShouldBeFalse();
}
