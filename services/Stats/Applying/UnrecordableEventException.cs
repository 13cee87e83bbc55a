namespace SpacesPlatform.Stats.Applying;

/// <summary>An event whose identity can't be stored: its message goes to the error queue as it came.</summary>
internal sealed class UnrecordableEventException(Exception reason)
    : Exception($"The event's identity can't be stored: {Faults.Describe(reason)}", reason);
