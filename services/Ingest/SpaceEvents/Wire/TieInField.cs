namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The fields of <c>tie_in</c>, in the order of <see cref="FieldNames.TieIn"/>.</summary>
internal enum TieInField
{
    Kind,
    Ref,
}
