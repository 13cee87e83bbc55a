using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>A record, or a value that equalled the one that stood.</summary>
/// <param name="Holder">Whose value it is.</param>
/// <param name="Dethroned">Whose record it beat; null for the first, and where it was equalled.</param>
/// <param name="Margin">By how much; null for the first, 0 where it was equalled.</param>
/// <param name="Equalled">Whether it only equals the record that stands.</param>
public sealed record ModelRecord(ModelHolder Holder, ModelHolder? Dethroned, BigInteger? Margin, bool Equalled);
