namespace SpacesPlatform.Simulator.Commands;

/// <summary>Lets one through every so often: many connections that meet one fault would say the same thing many times.</summary>
internal sealed class NoteThrottle(TimeSpan interval, TimeProvider time)
{
    private readonly Lock gate = new();
    private long? last;

    public bool MayPass()
    {
        lock (gate)
        {
            if (last is { } before && time.GetElapsedTime(before) < interval)
            {
                return false;
            }

            last = time.GetTimestamp();
            return true;
        }
    }
}
