namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Every place, for tests that hold of all of them.</summary>
internal sealed class Overlays() : TheoryData<string>(Overlay.Base, Overlay.Development, Overlay.Production);
