namespace SpacesPlatform.Model.Tests;

public sealed class OrdinalTests
{
    [Fact]
    public void Ordinal_order_is_that_of_UTF_8_bytes() =>
        new[] { "\U0001F3A7", "\uFF5E", "\uE000", "\u00e9", "b", "aa", "a", "B", "" }.Order(Ordinal.Order)
            .ShouldBe(["", "B", "a", "aa", "b", "\u00e9", "\uE000", "\uFF5E", "\U0001F3A7"]);
}
