namespace SpacesPlatform.Ingest.Integrations.RateLimits;

/// <summary>What is in a bucket.</summary>
/// <param name="Left">The events that are left; 0 in debt.</param>
/// <param name="SecondsToFull">After how many seconds without requests all is regained, rounded up.</param>
/// <param name="SecondsToAdmission">After how many whole seconds a request is admitted; 0 when one is now.</param>
internal readonly record struct BucketState(int Left, int SecondsToFull, int SecondsToAdmission);
