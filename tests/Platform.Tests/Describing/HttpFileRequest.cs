namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>A request of an <c>.http</c> file.</summary>
/// <param name="Title">What stands behind its <c>###</c>.</param>
/// <param name="Status">The status of <c># @expect</c>; 200 without one.</param>
/// <param name="Message">The request.</param>
internal sealed record HttpFileRequest(string Title, int Status, HttpRequestMessage Message);
