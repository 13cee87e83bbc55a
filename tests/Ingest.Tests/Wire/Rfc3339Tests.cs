using System.Text;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Tests.Wire;

public class Rfc3339Tests
{
    [Theory]
    [InlineData("2021-06-09T13:05:00Z", "2021-06-09T13:05:00.000")]
    [InlineData("2021-06-09t13:05:00z", "2021-06-09T13:05:00.000")]
    [InlineData("2021-06-09T13:05:00.1Z", "2021-06-09T13:05:00.100")]
    [InlineData("2021-06-09T13:05:00.1239Z", "2021-06-09T13:05:00.123")]
    [InlineData("2021-06-09T13:05:59.99999999999999999999999999999999Z", "2021-06-09T13:05:59.999")]
    [InlineData("2021-06-09T22:05:00+09:00", "2021-06-09T13:05:00.000")]
    [InlineData("2021-06-09T00:05:00.5-23:59", "2021-06-10T00:04:00.500")]
    [InlineData("2021-06-09T13:05:00-00:00", "2021-06-09T13:05:00.000")]
    [InlineData("2020-02-29T00:00:00Z", "2020-02-29T00:00:00.000")]
    [InlineData("0001-01-01T00:00:00+23:59", "0001-01-01T00:00:00.000")]
    [InlineData("0000-01-01T00:00:00Z", "0001-01-01T00:00:00.000")]
    public void A_time_is_kept_in_utc_to_the_millisecond(string text, string expected)
    {
        Rfc3339.Parse(Encoding.UTF8.GetBytes(text), out var time).ShouldBeNull();

        time.Offset.ShouldBe(TimeSpan.Zero);
        time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021-06-09")]
    [InlineData("2021-06-09T13:05:00")]
    [InlineData("2021-06-09T13:05Z")]
    [InlineData("2021-06-09 13:05:00Z")]
    [InlineData("2021-6-09T13:05:00Z0")]
    [InlineData("2021-13-01T00:00:00Z")]
    [InlineData("2021-00-01T00:00:00Z")]
    [InlineData("2021-02-29T00:00:00Z")]
    [InlineData("2021-06-00T00:00:00Z")]
    [InlineData("2021-06-09T24:00:00Z")]
    [InlineData("2021-06-09T13:60:00Z")]
    [InlineData("2021-06-09T13:05:60Z")]
    [InlineData("2021-06-09T13:05:61Z")]
    [InlineData("2021-06-09T13:05:00.Z")]
    [InlineData("2021-06-09T13:05:00,5Z")]
    [InlineData("2021-06-09T13:05:00.5")]
    [InlineData("2021-06-09T13:05:00+0900")]
    [InlineData("2021-06-09T13:05:00+9:00")]
    [InlineData("2021-06-09T13:05:00+24:00")]
    [InlineData("2021-06-09T13:05:00+09:60")]
    [InlineData("2021-06-09T13:05:00ZZ")]
    [InlineData("2021-06-09T13:05:00Z ")]
    [InlineData("+021-06-09T13:05:00Z")]
    [InlineData("２０２１-06-09T13:05:00Z")]
    public void What_is_not_rfc_3339_is_refused_with_a_reason(string text) =>
        Rfc3339.Parse(Encoding.UTF8.GetBytes(text), out _).ShouldNotBeNullOrEmpty();
}
