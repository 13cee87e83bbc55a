namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The CloudEvents attributes that are read, in the order of <see cref="FieldNames.Envelope"/>.</summary>
internal enum EnvelopeField
{
    Id,
    Source,
    SpecVersion,
    Type,
    Subject,
    Time,
    Data,
    DataBase64,
    TraceParent,
    DataContentType,
    DataSchema,

    // Known so that it costs no allocation; not read.
    TraceState,
}
