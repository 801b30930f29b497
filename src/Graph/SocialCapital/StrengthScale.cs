namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The scale on which the strength of relations is given. Scales are never converted into each other.</summary>
/// <param name="IsRatio">True for hours, euros or meetings; false for an ordinal 1–3 or 1–5.</param>
/// <param name="Minimum">The lowest value.</param>
/// <param name="Maximum">The highest value.</param>
/// <param name="StrongFrom">θ: from this value on a tie is strong.</param>
public sealed record StrengthScale(bool IsRatio, double Minimum, double Maximum, double StrongFrom);
