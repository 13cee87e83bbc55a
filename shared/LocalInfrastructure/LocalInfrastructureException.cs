namespace SpacesPlatform.LocalInfrastructure;

/// <summary>A local server could not be found, installed, started or used; the message says what to do.</summary>
public sealed class LocalInfrastructureException : Exception
{
    /// <summary>Makes the exception with a message for the person at the terminal.</summary>
    public LocalInfrastructureException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message for the person at the terminal, and its cause.</summary>
    public LocalInfrastructureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
