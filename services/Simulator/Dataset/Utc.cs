namespace SpacesPlatform.Simulator.Dataset;

/// <summary>Short for the times of a data set that lies in one year.</summary>
internal static class Utc
{
    public static DateTimeOffset At(int month, int day, int hour, int minute) =>
        new(2021, month, day, hour, minute, 0, TimeSpan.Zero);
}
