namespace WijkNetwerk.Ingest.Names;

/// <summary>Keys under which an acronym and what it stands for meet: the acronym, and the words beside it.</summary>
/// <remarks><c>Ministerie van BZK</c> and <c>Ministerie van Binnenlandse Zaken en Koninkrijksrelaties</c> meet under <c>bzk|</c>; <c>GGD Rotterdam</c> and
/// <c>Gemeentelijke Gezondheidsdienst Rotterdam</c> under <c>ggd|rotterdam</c>, and under <c>ggd|</c> because Rotterdam is a place.</remarks>
internal static class AcronymKeys
{
    private const int MostWords = 10;

    /// <summary>Of a name with an acronym in it.</summary>
    public static IEnumerable<string> Short(NameKey name, IReadOnlySet<string> places)
    {
        for (var i = 0; i < name.All.Length; i++)
        {
            var word = name.All[i];
            if (Acronyms.MayBe(word) && name.Words.Contains(word.Text))
            {
                var rest = name.Words.Remove(word.Text);
                yield return Key(word.Text, rest);
                if (rest.Any(places.Contains))
                {
                    yield return Key(word.Text, rest.Where(w => !places.Contains(w)));
                }
            }
        }
    }

    /// <summary>Of a name that may be written out: every run of words with an acronym of its own.</summary>
    public static IEnumerable<string> Long(NameKey name, IReadOnlySet<string> places)
    {
        var words = name.All.Select(w => w.Text).ToArray();
        if (words.Length > MostWords)
        {
            yield break;
        }

        for (var start = 0; start < words.Length; start++)
        {
            for (var end = start + 1; end <= words.Length; end++)
            {
                if (LinkWords.Contain(words[start]) || LinkWords.Contain(words[end - 1]))
                {
                    continue;
                }

                var beside = words[..start].Concat(words[end..]).Where(w => name.Words.Contains(w)).ToArray();
                foreach (var acronym in Acronyms.Of(words[start..end]))
                {
                    yield return Key(acronym, beside);
                    if (beside.Any(places.Contains))
                    {
                        yield return Key(acronym, beside.Where(w => !places.Contains(w)));
                    }
                }
            }
        }
    }

    private static string Key(string acronym, IEnumerable<string> beside) => $"{acronym}|{string.Join(' ', beside.Order(StringComparer.Ordinal))}";
}
