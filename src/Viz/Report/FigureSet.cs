using System.Collections.Concurrent;
using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Figures;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Report;

/// <summary>The figures of one input, each drawn once however often it is asked for: a report and the files beside it show the same ones.</summary>
/// <remarks>Several threads may ask at once. Random: only the layout of the map, by the seed of the provenance.</remarks>
/// <param name="input">What they are made from.</param>
public sealed class FigureSet(ReportInput input)
{
    private readonly ConcurrentDictionary<string, Lazy<Scene>> _scenes = new(StringComparer.Ordinal);

    /// <summary>What they are made from.</summary>
    public ReportInput Input => input;

    /// <summary>The map of the neighbourhood.</summary>
    /// <param name="language"><c>nl</c>, or English.</param>
    /// <returns>The scene.</returns>
    public Scene Map(string language) =>
        Drawn($"map {language}", () => NetworkMap.Draw(NetworkMapOf.Model(input, language)));

    /// <summary>The capital table of the focal organisations.</summary>
    /// <param name="language"><c>nl</c>, or English.</param>
    /// <returns>The scene.</returns>
    public Scene Table(string language) =>
        Drawn($"table {language}", () => CapitalTable.Draw(CapitalTableOf.Model(input, language)));

    /// <summary>The capital rings of an organisation.</summary>
    /// <param name="ego">Id of the organisation.</param>
    /// <param name="language"><c>nl</c>, or English.</param>
    /// <returns>The scene.</returns>
    public Scene Rings(string ego, string language) =>
        Drawn($"rings {language} {ego}", () => CapitalRingsFigure.Draw(CapitalRingsOf.Model(input, ego, language)));

    /// <summary>Draws the figures of a report on the neighbourhood in every language, in the order in which the report shows them.</summary>
    public void DrawAll()
    {
        foreach (var language in ReportTexts.Languages)
        {
            Map(language);
            if (!input.Focal.IsEmpty)
            {
                Table(language);
            }

            foreach (var ego in input.Focal)
            {
                Rings(ego, language);
            }
        }
    }

    /// <summary>The capital rings of an organisation of which the facts and names are collected already.</summary>
    internal Scene Rings(OrganisationFacts facts, ReportTexts texts, ActorNames names) => names.Own is null
        ? Drawn($"rings {texts.Language} {facts.Ego.Id}", () => CapitalRingsFigure.Draw(CapitalRingsOf.Model(facts, texts, names)))
        : CapitalRingsFigure.Draw(CapitalRingsOf.Model(facts, texts, names));

    private Scene Drawn(string key, Func<Scene> draw) => _scenes.GetOrAdd(key, new Lazy<Scene>(draw)).Value;
}
