using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Words that say what sort of body it is, and that people leave out: stichting, coöperatie U.A., B.V., gemeente, woningcorporatie.</summary>
public static class LegalForms
{
    private const int ShortestWithSlip = 8;

    /// <summary>Bodies of public law. Two with another of these are two bodies, whatever their names: a municipality is no province.</summary>
    private static readonly HashSet<string> Public = new[] { "gemeente", "provincie", "waterschap", "ministerie" }.ToHashSet(StringComparer.Ordinal);

    // What people write, and which form it is. Longer ones first, so that "coöperatieve vereniging" is one form.
    private static readonly ImmutableArray<(string[] Words, string Form)> Forms =
    [
        .. new (string Form, string[] Written)[]
        {
            ("stichting", ["stichting", "stg", "sticht"]),
            ("vereniging", ["vereniging", "vereeniging", "ver"]),
            ("cooperatie",
                ["cooperatie", "cooperatief", "cooperatieve", "cooperatieve vereniging", "cooperatie ua", "cooperatie ba", "cooperatie wa", "ua", "ba", "wa", "u a", "b a", "w a", "cooperatief ua"]),
            ("bv", ["bv", "b v", "besloten vennootschap"]),
            ("nv", ["nv", "n v", "naamloze vennootschap"]),
            ("vof", ["vof", "v o f", "vennootschap onder firma"]),
            ("cv", ["commanditaire vennootschap"]),
            ("maatschap", ["maatschap"]),
            ("gemeente", ["gemeente", "gem", "gemeentebestuur van", "municipality of"]),
            ("provincie", ["provincie", "prov"]),
            ("waterschap", ["waterschap", "hoogheemraadschap"]),
            ("ministerie", ["ministerie", "min", "ministerie van"]),
            ("woningcorporatie", ["woningcorporatie", "woningbouwcorporatie", "corporatie", "woningstichting", "woonstichting", "woningbouwvereniging", "woningbouwstichting"]),
        }.SelectMany(f => f.Written.Select(w => (Words: w.Split(' '), f.Form))).OrderByDescending(f => f.Words.Length).ThenBy(f => f.Words[0], StringComparer.Ordinal),
    ];

    /// <summary>Takes forms off the front and the back of a name; never everything.</summary>
    /// <param name="words">The words of a name.</param>
    /// <returns>What is left, and the forms: <c>Coöperatie De Wijk U.A.</c> gives <c>de, wijk</c> and <c>cooperatie</c>.</returns>
    public static (ImmutableArray<NameWord> Words, ImmutableArray<string> Forms) TakeOff(IReadOnlyList<NameWord> words)
    {
        var (left, right) = (0, words.Count);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var isMore = true; isMore;)
        {
            isMore = false;
            foreach (var (written, form) in Forms)
            {
                if (right - left <= written.Length)
                {
                    continue;
                }

                if (Stands(words, left, written))
                {
                    left += written.Length;
                }
                else if (Stands(words, right - written.Length, written))
                {
                    right -= written.Length;
                }
                else
                {
                    continue;
                }

                found.Add(form);
                isMore = true;
                break;
            }
        }

        return ([.. words.Skip(left).Take(right - left)], [.. found]);
    }

    /// <summary>The form of private law that a text is, with a slip of the pen or not: <c>Stichting</c>, <c>B.V.</c>, <c>verenging</c>.</summary>
    /// <param name="text">A word, such as the kind of an actor.</param>
    /// <returns>The form without accents; null when it is more than a form, or none.</returns>
    public static string? Private(string text)
    {
        var key = Mapping.Key.Of(text);
        return Forms
            .Where(f => !Public.Contains(f.Form) && f.Form != "woningcorporatie")
            .FirstOrDefault(f => string.Concat(f.Words) is var form && (form == key || Slips.IsOne(key, form, ShortestWithSlip))).Form;
    }

    /// <summary>How two lists of forms go together: two names that state different forms of public law, or one of public and one of private law, are two bodies.</summary>
    /// <returns>True when they may be one; false when they cannot.</returns>
    public static bool MayBeOne(ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.IsEmpty || b.IsEmpty || a.Any(Public.Contains) == b.Any(Public.Contains) && (!a.Any(Public.Contains) || Overlap(a, b));

    /// <summary>Whether two names do not state forms of private law that differ.</summary>
    public static bool Agree(ImmutableArray<string> a, ImmutableArray<string> b) => a.IsEmpty || b.IsEmpty || Overlap(a, b) || a.Contains("woningcorporatie") || b.Contains("woningcorporatie");

    private static bool Overlap(ImmutableArray<string> a, ImmutableArray<string> b) => a.Any(form => b.Contains(form));

    private static bool Stands(IReadOnlyList<NameWord> words, int at, string[] form)
    {
        for (var i = 0; i < form.Length; i++)
        {
            // A slip of the pen in a long word of its own kind is still that word: Stichitng, Verenigign.
            if (words[at + i].Text != form[i] && !(form.Length == 1 && Slips.IsOne(words[at + i].Text, form[i], ShortestWithSlip)))
            {
                return false;
            }
        }

        return true;
    }
}
