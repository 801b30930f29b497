using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace WijkNetwerk.Ingest.Names;

/// <summary>A name, made comparable. Each rule is a class of its own beside this one.</summary>
public sealed partial record NameKey
{
    private NameKey(string written) => Written = written;

    /// <summary>The name as written.</summary>
    public string Written { get; }

    /// <summary>Every word, folded, also those that only join; without what stands in brackets.</summary>
    public required ImmutableArray<NameWord> All { get; init; }

    /// <summary>The words that tell this name from others: no legal form, nothing that only joins.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>The forms that the name states.</summary>
    public required ImmutableArray<string> Forms { get; init; }

    /// <summary>Words in brackets, such as <c>generiek</c>; empty without brackets and for an acronym in them.</summary>
    public required string Qualifier { get; init; }

    /// <summary>Acronyms that the name states of itself: <c>Delfshaven Coöperatie (DHC)</c>.</summary>
    public required ImmutableArray<string> Stated { get; init; }

    /// <summary>The words without spaces: the key by which names are equal.</summary>
    public required string Compact { get; init; }

    /// <summary>The words with signs that look alike made one, in which slips of the pen are looked for.</summary>
    public required ImmutableArray<string> Looks { get; init; }

    /// <summary>Those words without spaces.</summary>
    public required string Scanned { get; init; }

    /// <summary>Those words in alphabetical order.</summary>
    public required string Sorted { get; init; }

    /// <summary>Makes the key of a name.</summary>
    /// <param name="name">The name as people write it.</param>
    /// <returns>The key; its words are empty when the name has no letters or digits.</returns>
    public static NameKey Of(string name)
    {
        var stated = new List<string>();
        var qualifier = new List<string>();
        var bare = Brackets().Replace(name, match =>
        {
            var inside = Letters.Words(match.Groups[1].Value);
            if (inside is [var only] && Acronyms.MayBe(only))
            {
                stated.Add(only.Text);
            }
            else
            {
                qualifier.AddRange(inside.Select(w => w.Text).Where(w => !LinkWords.Contain(w)));
            }

            return " ";
        });
        var all = Joined(Letters.Words(bare.Any(char.IsLetterOrDigit) ? bare : name));
        var (rest, forms) = LegalForms.TakeOff(all);
        var words = rest.Select(w => w.Text).Where(w => !LinkWords.Contain(w)).Select(ShortenedWords.Complete).ToImmutableArray();
        if (words.IsEmpty)
        {
            words = [.. rest.Select(w => w.Text)];
        }

        var looks = words.Select(ScanErrors.Fold).ToImmutableArray();
        return new NameKey(name)
        {
            All = all,
            Words = words,
            Forms = forms,
            Qualifier = string.Join(' ', qualifier),
            Stated = [.. stated],
            Compact = string.Concat(words),
            Looks = looks,
            Scanned = string.Concat(looks),
            Sorted = string.Join(' ', looks.Order(StringComparer.Ordinal)),
        };
    }

    /// <summary>Letters that stand alone beside each other are one word: <c>G G D</c>, <c>W&amp;I</c> with its joining word left out.</summary>
    private static ImmutableArray<NameWord> Joined(List<NameWord> words)
    {
        var joined = ImmutableArray.CreateBuilder<NameWord>();
        for (var i = 0; i < words.Count; i++)
        {
            var last = i;
            var letters = words[i].Text;
            while (IsLetter(words[last]) && last + 1 < words.Count)
            {
                var next = words[last + 1].Text == "en" && last + 2 < words.Count ? last + 2 : last + 1;
                if (!IsLetter(words[next]))
                {
                    break;
                }

                letters += words[next].Text;
                last = next;
            }

            joined.Add(last == i ? words[i] : new NameWord(letters, IsCapitals: true));
            i = last;
        }

        return joined.ToImmutable();

        static bool IsLetter(NameWord word) => word.Text.Length == 1 && char.IsAsciiLetterLower(word.Text[0]) && word.Text is not ("s" or "t");
    }

    [GeneratedRegex(@"[(\[]([^()\[\]]*)[)\]]")]
    private static partial Regex Brackets();
}
