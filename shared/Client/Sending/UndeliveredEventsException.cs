using System.Globalization;

namespace SpacesPlatform.Client.Sending;

/// <summary>Events were refused or not sent; <see cref="Report"/> lists them.</summary>
public sealed class UndeliveredEventsException : Exception
{
    internal UndeliveredEventsException(DeliveryReport report)
        : base(Describe(report), report.Fault) => Report = report;

    /// <summary>Which events, and why.</summary>
    public DeliveryReport Report { get; }

    private static string Describe(DeliveryReport report)
    {
        var first = report.Refused.Concat(report.Unsent).FirstOrDefault();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.RefusedTotal:N0} events were refused and {report.UnsentTotal:N0} not sent")
            + (first is null ? "." : $", the first of them '{first.Event.Id}' of {first.Event.Source}: {first.Reason}");
    }
}
