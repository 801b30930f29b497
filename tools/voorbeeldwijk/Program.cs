using System.Text;
using WijkNetwerk.Voorbeeldwijk;

if (args is not [var folder])
{
    Console.Error.WriteLine("Give the folder to write to, such as data/voorbeeldwijk.");
    return 1;
}

Directory.CreateDirectory(Path.Combine(folder, "truth"));
foreach (var (name, text) in Neighbourhood.Files())
{
    File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}

return 0;
