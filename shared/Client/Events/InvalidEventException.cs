namespace SpacesPlatform.Client.Events;

/// <summary>An event that the platform could never take, noticed before it was sent.</summary>
public sealed class InvalidEventException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="message">What is wrong, and what would be right.</param>
    /// <param name="innerException">Where that was noticed, or null.</param>
    public InvalidEventException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
