using System.Collections.Frozen;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Checking;

/// <summary>Says a finding in the reader's language.</summary>
public static class FindingText
{
    /// <summary>Codes whose texts are filled in with words of the columns, which are then said in the reader's language: W416, E405, W408, N414, E802, W418.</summary>
    private static readonly FrozenSet<string> InWords = FrozenSet.Create(
        StringComparer.Ordinal, FindingCodes.RelationWithoutRule.Code, FindingCodes.WordUnknown.Code, FindingCodes.WordKept.Code, FindingCodes.BlankReadAs.Code, FindingCodes.Article9Kind.Code,
        FindingCodes.KindIsLegalForm.Code);

    /// <summary>A finding as a block of text: code and place, what was found and expected, what to do.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">nl or en; anything else is English.</param>
    /// <returns>Three lines, without a line break at the end.</returns>
    public static string Render(Finding finding, string language)
    {
        var said = Of(finding, language);
        return $"{finding.Code}  {said.Where}\n      {said.Found}, {said.Expected}.\n      {said.Advice}";
    }

    /// <summary>A finding as sentences, for pages that lay them out themselves.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">nl or en; anything else is English.</param>
    /// <returns>The sentences.</returns>
    public static FindingSentences Of(Finding finding, string language)
    {
        var code = FindingCodes.Find(finding.Code)
            ?? throw new ArgumentException($"There is no finding with the code '{finding.Code}'.", nameof(finding));
        string[] values = [finding.Found, .. finding.Arguments.Select(a => InWords.Contains(finding.Code) ? Words.Say(a, language) : a)];
        var advice = Texts.Fill(Texts.Of(code.AdviceKey, language), values);
        // Some advice has a second sentence for when its last value is known, such as the id that was probably meant.
        if (finding.Arguments is [.., { Length: > 0 }] && Texts.Find(code.Code + ".hint", language) is { } hint)
        {
            advice += " " + Texts.Fill(hint, values);
        }

        return new FindingSentences(
            FindingPlace.Of(finding.Where, language), Texts.Fill(Texts.Of(code.FoundKey, language), values), Texts.Fill(Texts.Of(code.ExpectedKey, language), values), advice);
    }
}

/// <summary>What there is to say about a finding.</summary>
/// <param name="Where">The place.</param>
/// <param name="Found">What was found; begins in lower case, without a full stop.</param>
/// <param name="Expected">What was expected; begins in lower case, without a full stop.</param>
/// <param name="Advice">What to do: whole sentences.</param>
public sealed record FindingSentences(string Where, string Found, string Expected, string Advice);
