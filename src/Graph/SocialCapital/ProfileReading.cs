using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Reads a profile by hand: every program start needs one, and a serialiser takes longer to get going than all of the reading.</summary>
internal static class ProfileReading
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a profile.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ProfileException">A value is missing or wrong.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static Profile Read(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json, Lenient);
        var root = new Node(document.RootElement, "$").MustBe(JsonValueKind.Object, ProfileExpectation.Object);
        return root.Find("basedOn") is { } basis ? Variant(root, Profile.Named(basis.OneOf(Profile.Names))) : Whole(root);
    }

    private static Profile Whole(Node root) => new()
    {
        Name = root.Text("name"),
        Version = root.Text("version"),
        Label = LabelOf(root.Field("label")),
        Sources = root.Map("sources", node => node.AsText()),
        Kinds = root.List("kinds", KindOf),
        Types = root.List("types", TypeOf),
        TypeLabels = root.Map("typeLabels", LabelOf),
        Channels = root.Map("channels", LabelOf),
        Required = root.Texts("required"),
        Roles = root.Map("roles", node => node.AsText()),
        Resources = root.List("resources", ResourceOf),
        Sectors = root.List("sectors", SectorOf),
        Thresholds = root.Field("thresholds").AsMap(ThresholdOf),
        Linking = root.Find("linking") is { } linking ? LinkingOf(linking) : LinkingRule.ToInstitutions,
        Levels = root.Map("levels", ThresholdOf),
        Summaries = SummariesOf(root),
    };

    /// <summary>A profile that says only what differs from a built-in one: lists replace, named entries are added or replaced.</summary>
    private static Profile Variant(Node root, Profile basis) => basis with
    {
        Name = root.Text("name"),
        Version = root.Text("version"),
        Label = LabelOf(root.Field("label")),
        Sources = basis.Sources.SetItems(root.Map("sources", node => node.AsText())),
        Kinds = root.Find("kinds")?.AsList(KindOf) ?? basis.Kinds,
        Types = root.Find("types")?.AsList(TypeOf) ?? basis.Types,
        TypeLabels = basis.TypeLabels.SetItems(root.Map("typeLabels", LabelOf)),
        Channels = basis.Channels.SetItems(root.Map("channels", LabelOf)),
        Required = root.Find("required")?.AsTexts() ?? basis.Required,
        Roles = root.Find("roles")?.AsMap(node => node.AsText()) ?? basis.Roles,
        Resources = root.Find("resources")?.AsList(ResourceOf) ?? basis.Resources,
        Sectors = root.Find("sectors")?.AsList(SectorOf) ?? basis.Sectors,
        Thresholds = basis.Thresholds.SetItems(root.Map("thresholds", ThresholdOf)),
        Linking = root.Find("linking") is { } linking ? LinkingOf(linking) : basis.Linking,
        Levels = basis.Levels.SetItems(root.Map("levels", ThresholdOf)),
        Summaries = basis.Summaries.SetItems(SummariesOf(root)),
    };

    private static ResourceRule ResourceOf(Node r) => new(r.Text("resource"), LabelOf(r.Field("label")), r.Texts("channels"), r.Texts("supportResources"));

    private static SectorRule SectorOf(Node s) => new(s.Text("sector"), s.Flag("required"), s.Flag("counted"), LabelOf(s.Field("label")));

    private static Threshold ThresholdOf(Node t) => new(t.Field("value").AsNumber(), t.Text("source"));

    // How many components must have a value: of a capital that has a summary, and not more than there are.
    private static ImmutableSortedDictionary<string, Threshold> SummariesOf(Node root)
    {
        var summaries = ImmutableSortedDictionary.CreateBuilder<string, Threshold>(StringComparer.Ordinal);
        foreach (var (capital, rule) in root.Map("summaries", node => node))
        {
            if (!Profile.SummaryComponents.TryGetValue(capital, out var components))
            {
                throw rule.NotNamed(Profile.SummaryComponents.Keys);
            }

            summaries[capital] = new Threshold(rule.Field("value").AsWhole(1, components), rule.Text("source"));
        }

        return summaries.ToImmutable();
    }

    private static LinkingRule LinkingOf(Node rule) =>
        new(rule.Word("rule", ["institution", "outside"]) == 1, rule.Find("gradient")?.AsNumber(), rule.Text("source"));

    private static Label LabelOf(Node label) => new(label.Text("en"), label.Text("nl"));

    private static KindRule KindOf(Node kind) => new()
    {
        Kind = kind.Text("kind"),
        Category = (KindCategory)kind.Word("category", ["organisation", "department", "person", "role", "researcher", "group", "rule", "gathering", "place"]),
        Class = (KindClass)kind.Word("class", ["institutional", "community", "mixed", "bySphere", "byRoot", "byUnit", "none"]),
        Nameable = (Nameable)kind.Word("nameable", ["yes", "ownOrganisation", "people", "carrier", "never"]),
        Sector = kind.Find("sector")?.AsText(),
        Label = LabelOf(kind.Field("label")),
        Source = kind.Text("source"),
    };

    private static TypeRule TypeOf(Node type) => new()
    {
        Type = type.Text("type"),
        SourceIs = type.Find("sourceIs")?.AsTexts() ?? [],
        TargetIs = type.Find("targetIs")?.AsTexts() ?? [],
        Channel = type.Text("channel"),
        Capital = type.Flag("capital"),
        Undirected = type.Find("undirected")?.AsFlag() ?? false,
        Step = type.Find("step")?.AsWhole() ?? 0,
        SupportForm = type.Find("supportForm")?.AsWhole() ?? 0,
        Inside = type.Find("inside")?.AsText(),
        PeopleServed = type.Find("peopleServed")?.AsFlag() ?? false,
        Introduces = type.Find("introduces")?.AsFlag() ?? false,
        Adverse = type.Find("adverse")?.AsFlag() ?? false,
        Direction = type.Find("direction")?.AsText(),
        Source = type.Text("source"),
    };

    /// <summary>A value of the file and where it stands.</summary>
    private readonly struct Node(JsonElement value, string path)
    {
        public string Text(string name) => Field(name).AsText();

        public bool Flag(string name) => Field(name).AsFlag();

        public ImmutableArray<string> Texts(string name) => Field(name).AsTexts();

        public ImmutableArray<T> List<T>(string name, Func<Node, T> read) => Field(name).AsList(read);

        /// <summary>Names with values; empty when the field is not there.</summary>
        public ImmutableSortedDictionary<string, T> Map<T>(string name, Func<Node, T> read) =>
            Find(name)?.AsMap(read) ?? ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

        /// <summary>Which of some words, in the order of their enumeration, a field is, whatever the case of its letters.</summary>
        public int Word(string name, ReadOnlySpan<string> words)
        {
            var field = Field(name);
            var text = field.AsText();
            for (var at = 0; at < words.Length; at++)
            {
                if (string.Equals(words[at], text, StringComparison.OrdinalIgnoreCase))
                {
                    return at;
                }
            }

            throw field.Not(ProfileExpectation.OneOf, [.. words]);
        }

        /// <summary>One of some words, exactly.</summary>
        public string OneOf(IReadOnlyCollection<string> words) =>
            AsText() is var text && words.Contains(text) ? text : throw Not(ProfileExpectation.OneOf, [.. words]);

        /// <summary>A field that must be there.</summary>
        public Node Field(string name) => Find(name) ?? throw new ProfileException($"{path}.{name}", null, ProfileExpectation.Anything, []);

        /// <summary>A field that may be absent or null.</summary>
        public Node? Find(string name) =>
            MustBe(JsonValueKind.Object, ProfileExpectation.Object).Value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null
                ? new Node(found, $"{path}.{name}")
                : null;

        public string AsText() => MustBe(JsonValueKind.String, ProfileExpectation.Text).Value.GetString()!;

        public bool AsFlag() => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Not(ProfileExpectation.Flag);

        public int AsWhole() => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Not(ProfileExpectation.Whole);

        /// <summary>A whole number in a range.</summary>
        public int AsWhole(int from, int to) =>
            value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= from && number <= to
                ? number
                : throw Not(ProfileExpectation.WholeBetween, [from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture)]);

        /// <summary>What is wrong with a name that is none of some.</summary>
        public ProfileException NotNamed(IEnumerable<string> names) => new(path, null, ProfileExpectation.Name, [.. names]);

        public double AsNumber() => MustBe(JsonValueKind.Number, ProfileExpectation.Number).Value.GetDouble();

        public ImmutableArray<string> AsTexts() => AsList(node => node.AsText());

        public ImmutableArray<T> AsList<T>(Func<Node, T> read)
        {
            MustBe(JsonValueKind.Array, ProfileExpectation.List);
            var items = ImmutableArray.CreateBuilder<T>(value.GetArrayLength());
            foreach (var item in value.EnumerateArray())
            {
                items.Add(read(new Node(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]"))));
            }

            return items.MoveToImmutable();
        }

        public ImmutableSortedDictionary<string, T> AsMap<T>(Func<Node, T> read)
        {
            MustBe(JsonValueKind.Object, ProfileExpectation.Object);
            var fields = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
            foreach (var field in value.EnumerateObject())
            {
                fields[field.Name] = read(new Node(field.Value, $"{path}.{field.Name}"));
            }

            return fields.ToImmutable();
        }

        public Node MustBe(JsonValueKind kind, ProfileExpectation expected) => value.ValueKind == kind ? this : throw Not(expected);

        private JsonElement Value => value;

        private ProfileException Not(ProfileExpectation expected, params ImmutableArray<string> words) => new(path, value, expected, words);
    }
}
