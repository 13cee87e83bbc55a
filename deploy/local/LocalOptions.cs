namespace SpacesPlatform.Local;

/// <summary>What the command line asks for.</summary>
internal sealed record LocalOptions(int Port, string DataFolder, bool Reset, bool Sample, bool Install, int StatsReplicas);
