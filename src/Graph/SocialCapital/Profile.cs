using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>A reading of the three capitals as versioned data: which actors are institutions, which relations count, what is required.</summary>
/// <remarks>Profiles are JSON, readable by people, every entry with its source. The built-in ones are <see cref="Names"/>; <see cref="Essay"/> is the default.</remarks>
public sealed record Profile
{
    private static readonly ConcurrentDictionary<string, Profile> Read = new(StringComparer.Ordinal);

    /// <summary>How many components the summary of each capital has.</summary>
    public static ImmutableSortedDictionary<string, int> SummaryComponents { get; } =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [new("bonding", 3), new("bridging", 3), new KeyValuePair<string, int>("linking", 4)]);

    private Dictionary<string, KindRule>? _kinds;
    private Dictionary<string, ImmutableArray<TypeRule>>? _types;

    /// <summary>The profile of the essay on Rotterdam neighbourhood cooperatives: bonding by membership, linking by kind, bridging by neighbourhood.</summary>
    public static Profile Essay => Named("essay");

    /// <summary>The names of the built-in profiles, the default one first.</summary>
    public static ImmutableArray<string> Names { get; } = ["essay", "woolcock-szreter", "collectievekracht"];

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The version; a number that changes with any entry.</summary>
    public required string Version { get; init; }

    /// <summary>What it is, for people.</summary>
    public required Label Label { get; init; }

    /// <summary>The sources that the entries name.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What each kind of actor is.</summary>
    public required ImmutableArray<KindRule> Kinds { get; init => (field, _kinds) = (value, null); }

    /// <summary>What each type of relation is; the first rule that matches the type and the kinds at the ends holds.</summary>
    public required ImmutableArray<TypeRule> Types { get; init => (field, _types) = (value, null); }

    /// <summary>The types for people.</summary>
    public ImmutableSortedDictionary<string, Label> TypeLabels { get; init; } = ImmutableSortedDictionary<string, Label>.Empty;

    /// <summary>The channels for people.</summary>
    public ImmutableSortedDictionary<string, Label> Channels { get; init; } = ImmutableSortedDictionary<string, Label>.Empty;

    /// <summary>Kinds of institution that a cooperative should know.</summary>
    public required ImmutableArray<string> Required { get; init; }

    /// <summary>The roles inside an organisation that should know one another well (BO3), with their source.</summary>
    public ImmutableSortedDictionary<string, string> Roles { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The resources, and through which channel each can come.</summary>
    public required ImmutableArray<ResourceRule> Resources { get; init; }

    /// <summary>The sectors, which of them are required for reach, and which are counted for diversity.</summary>
    public required ImmutableArray<SectorRule> Sectors { get; init; }

    /// <summary>Norms and conventions, each with its source; shown as norms.</summary>
    public required ImmutableSortedDictionary<string, Threshold> Thresholds { get; init; }

    /// <summary>How many components of a summary must have a value, by capital, with the source; a capital that is not named needs all of them.</summary>
    public ImmutableSortedDictionary<string, Threshold> Summaries { get; init; } = ImmutableSortedDictionary.Create<string, Threshold>(StringComparer.Ordinal);

    /// <summary>Which ties between different units link.</summary>
    public LinkingRule Linking { get; init; } = LinkingRule.ToInstitutions;

    /// <summary>The level of power of a kind of actor, where the actor itself states none; used by a gradient only.</summary>
    public ImmutableSortedDictionary<string, Threshold> Levels { get; init; } = ImmutableSortedDictionary.Create<string, Threshold>(StringComparer.Ordinal);

    /// <summary>Name and version, as printed under figures.</summary>
    public string Title => $"{Name} v{Version}";

    /// <summary>The rule of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The rule, or null for a kind the profile does not know.</returns>
    public KindRule? Kind(string kind) =>
        (_kinds ??= Kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal)).GetValueOrDefault(kind);

    /// <summary>The rule of a relation: the first that matches its type and the kinds at its ends.</summary>
    /// <param name="type">The type.</param>
    /// <param name="source">The rule of the kind at the source.</param>
    /// <param name="target">The rule of the kind at the target.</param>
    /// <returns>The rule, or null: structure, no capital, and a finding.</returns>
    public TypeRule? Type(string type, KindRule source, KindRule target)
    {
        _types ??= Types.GroupBy(t => t.Type, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        foreach (var rule in _types.GetValueOrDefault(type, []))
        {
            if (rule.Matches(source, target))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>A norm.</summary>
    /// <param name="name">The name in <see cref="Thresholds"/>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The profile has no such threshold.</exception>
    public double Norm(string name) =>
        Thresholds.TryGetValue(name, out var threshold)
            ? threshold.Value
            : throw new ArgumentException($"The profile '{Name}' has no threshold '{name}'.", nameof(name));

    /// <summary>Reads a profile.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ProfileException">A value is missing or wrong; it says where.</exception>
    /// <exception cref="JsonException">The text is no JSON; the message says where.</exception>
    public static Profile Parse(ReadOnlySpan<byte> utf8Json) => ProfileReading.Read(utf8Json.ToArray());

    /// <summary>A built-in profile.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentException">There is no such profile.</exception>
    public static Profile Named(string name) =>
        Names.Contains(name) ? Read.GetOrAdd(name, ReadBuiltIn) : throw new ArgumentException($"There is no built-in profile '{name}'.", nameof(name));

    private static Profile ReadBuiltIn(string name)
    {
        using var stream = typeof(Profile).Assembly.GetManifestResourceStream($"profiles/{name}.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ProfileReading.Read(bytes);
    }
}

/// <summary>A text in both languages.</summary>
/// <param name="En">English.</param>
/// <param name="Nl">Dutch.</param>
public sealed record Label(string En, string Nl)
{
    /// <summary>The text in a language.</summary>
    /// <param name="language"><c>nl</c> for Dutch; anything else is English.</param>
    /// <returns>The text.</returns>
    public string In(string language) => language == "nl" ? Nl : En;
}

/// <summary>A norm or convention.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Threshold(double Value, string Source);

/// <summary>Which ties between different units link.</summary>
/// <param name="IsOutside">True when every tie of a community unit with another whole links; false when only those with an institution do.</param>
/// <param name="Gradient">δ: from this difference in level on a tie between community units links too; null for never.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record LinkingRule(bool IsOutside, double? Gradient, string Source)
{
    /// <summary>Only ties with institutions link.</summary>
    public static LinkingRule ToInstitutions { get; } = new(IsOutside: false, Gradient: null, "essay");
}

/// <summary>A resource of the essay and the channels that can bring it.</summary>
/// <param name="Resource">financial, material, legal or support.</param>
/// <param name="Label">For people.</param>
/// <param name="Channels">Channels that bring it whatever the relation says of its resource.</param>
/// <param name="SupportResources">Values of a relation's resource that bring it through the channel support; blank included.</param>
public sealed record ResourceRule(string Resource, Label Label, ImmutableArray<string> Channels, ImmutableArray<string> SupportResources);

/// <summary>A sector.</summary>
/// <param name="Sector">The key.</param>
/// <param name="Required">Whether reach (BR1) asks for it.</param>
/// <param name="Counted">Whether it is a category of diversity (BR8).</param>
/// <param name="Label">For people.</param>
public sealed record SectorRule(string Sector, bool Required, bool Counted, Label Label);
