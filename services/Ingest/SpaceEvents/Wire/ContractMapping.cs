using System.Diagnostics;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The one place where what is on the wire becomes a contract of the bus.</summary>
internal static class ContractMapping
{
    /// <summary>Reads the data of every type but samples, which travel in chunks.</summary>
    public static OutgoingEvent ToContract(
        EventType type, EventHeader header, in EventFields fields, ActivityContext? integrationTrace) => type switch
        {
            EventType.SpaceScheduled => Outgoing(
                new SpaceScheduled
                {
                    Header = header,
                    HostIds = RequiredHostIds(fields),
                    ScheduledStart = fields.FutureTime(DataField.ScheduledStart) ?? Missing(fields, DataField.ScheduledStart),
                    Description = Description(fields),
                },
                integrationTrace),
            EventType.SpaceStarted => Outgoing(
                new SpaceStarted
                {
                    Header = header,
                    HostIds = RequiredHostIds(fields),
                    StartedAt = fields.Time(DataField.StartedAt) ?? header.OccurredAt,
                    Description = Description(fields),
                },
                integrationTrace),
            EventType.SpaceUpdated => Outgoing(
                new SpaceUpdated { Header = header, Description = Description(fields) }, integrationTrace),
            EventType.SpeakerJoined => Outgoing(
                new SpeakerJoined { Header = header, AccountId = AccountId(fields), Role = Role(fields) }, integrationTrace),
            EventType.SpeakerLeft => Outgoing(
                new SpeakerLeft { Header = header, AccountId = AccountId(fields), Role = Role(fields) }, integrationTrace),
            EventType.SpaceEnded => Outgoing(
                new SpaceEnded
                {
                    Header = header,
                    EndedAt = fields.Time(DataField.EndedAt) ?? header.OccurredAt,
                    TotalListeners = fields.Count(DataField.TotalListeners),
                    PeakListeners = fields.Count(DataField.PeakListeners),
                },
                integrationTrace),
            EventType.SpaceCanceled => Outgoing(new SpaceCanceled { Header = header }, integrationTrace),
            EventType.EngagementMeasured => Outgoing(
                new EngagementMeasured
                {
                    Header = header,
                    PostId = fields.Required(DataField.PostId, TextRules.Id),
                    Likes = fields.Count(DataField.Likes),
                    Reposts = fields.Count(DataField.Reposts),
                },
                integrationTrace),
            EventType.AccountUpdated => Outgoing(
                new AccountUpdated
                {
                    Header = header,
                    Handle = fields.Optional(DataField.Handle, TextRules.Handle),
                    DisplayName = fields.Optional(DataField.DisplayName, TextRules.DisplayName),
                    Categories = fields.List(DataField.Categories, TextRules.Category),
                },
                integrationTrace),
            EventType.EventRetracted => Outgoing(
                new EventRetracted { Header = header, EventId = fields.Required(DataField.EventId, TextRules.Id) },
                integrationTrace),
            _ => throw new UnreachableException($"The type {type} has no contract of its own."),
        };

    /// <summary>Reads the data of a sample.</summary>
    public static ListenerSample ToSample(string id, string spaceId, DateTimeOffset time, string? traceParent, in EventFields fields) =>
        new()
        {
            Id = id,
            SpaceId = spaceId,
            OccurredAt = time,
            Count = fields.RequiredCount(DataField.Count),
            Kind = fields.OneOf(DataField.Kind, WireWords.SampleKinds) ?? SampleKind.Listeners,
            TraceParent = traceParent,
        };

    private static OutgoingEvent<T> Outgoing<T>(T contract, ActivityContext? integrationTrace)
        where T : class => new(contract, integrationTrace);

    private static SpaceDescription Description(in EventFields fields) => new()
    {
        Title = fields.Optional(DataField.Title, TextRules.Title),
        Lang = fields.Optional(DataField.Lang, TextRules.Language),
        Categories = fields.List(DataField.Categories, TextRules.Category),
        Hashtags = fields.List(DataField.Hashtags, TextRules.Hashtag),
        SeriesId = fields.Optional(DataField.SeriesId, TextRules.Id),
        Format = fields.Optional(DataField.Format, TextRules.Word),
        TieIn = fields.HasObject(DataField.TieIn)
            ? new TieIn(fields.Required(TieInField.Kind, TextRules.Word), fields.Optional(TieInField.Ref, TextRules.Word))
            : null,
        IsTicketed = fields.Flag(DataField.IsTicketed),
        AnnouncementPostId = fields.Optional(DataField.AnnouncementPostId, TextRules.Id),
    };

    private static IReadOnlyList<string> RequiredHostIds(in EventFields fields) =>
        fields.List(DataField.HostIds, TextRules.Id) ?? Missing(fields, DataField.HostIds, Array.Empty<string>());

    private static string AccountId(in EventFields fields) => fields.Required(DataField.AccountId, TextRules.Id);

    private static SpeakerRole Role(in EventFields fields) =>
        fields.OneOf(DataField.Role, WireWords.SpeakerRoles) ?? Missing(fields, DataField.Role, SpeakerRole.Host);

    private static DateTimeOffset Missing(in EventFields fields, DataField field) =>
        Missing(fields, field, default(DateTimeOffset));

    private static T Missing<T>(in EventFields fields, DataField field, T standIn)
    {
        fields.Refuse(field, "is missing");
        return standIn;
    }
}
