namespace SpacesPlatform.Gateway.Tests;

public sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers);
