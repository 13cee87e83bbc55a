namespace SpacesPlatform.Simulator.Dataset;

/// <summary>An account has the floor from one minute of the Space to another; without an end until the Space ends.</summary>
public sealed record SpeakerTurn(Account Account, int From, int? To = null, string Role = "speaker");
