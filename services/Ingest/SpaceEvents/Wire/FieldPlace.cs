namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>A field, or an element of one that is a list; turned into a JSON pointer only when something is wrong there.</summary>
internal readonly record struct FieldPlace(FieldNames Names, int Field, int Element = -1)
{
    public static implicit operator FieldPlace(EnvelopeField field) => new(FieldNames.Envelope, (int)field);

    public static implicit operator FieldPlace(DataField field) => new(FieldNames.Data, (int)field);

    public static implicit operator FieldPlace(TieInField field) => new(FieldNames.TieIn, (int)field);

    public override string ToString() =>
        Element < 0 ? Names.PointerTo(Field) : $"{Names.PointerTo(Field)}/{Element}";
}
