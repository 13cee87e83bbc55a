namespace SpacesPlatform.Stats.Reading;

/// <summary>A read that turned out to be refused while it was being answered; <see cref="ReadRefusedHandler"/> answers it.</summary>
internal sealed class ReadRefusedException(int status, string code, string detail, IReadOnlyList<QueryFault>? faults = null)
    : Exception(detail)
{
    public int Status => status;

    public string Code => code;

    public IReadOnlyList<QueryFault>? Faults => faults;
}
