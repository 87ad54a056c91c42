using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

// Validates files for Office 2019. Each line of standard input is a path, or a path, a tab and the path of what it was made from: then
// only what the original has not counts. Prints what is found; ends with 1 where anything was.

var validator = new OpenXmlValidator(FileFormatVersions.Office2019) { MaxNumberOfErrors = 0 };
var (files, faulty) = (0, 0);
while (Console.ReadLine() is { Length: > 0 } line)
{
    var paths = line.Split('\t');
    var found = FaultsOf(paths[0]);
    if (paths.Length > 1) found = Added(found, FaultsOf(paths[1]));
    files++;
    if (found.Count > 0) faulty++;
    foreach (var group in found.GroupBy(fault => fault.Text))
        Console.WriteLine($"{paths[0]}\n  {group.Count()} × {group.Key}\n  {group.First().Place}");
}
Console.WriteLine($"{files} files held to the schemas of Office 2019, {faulty} with faults");
return files > 0 && faulty == 0 ? 0 : 1;

List<Fault> FaultsOf(string path)
{
    try
    {
        using OpenXmlPackage package = path.EndsWith(".docx", StringComparison.Ordinal)
            ? WordprocessingDocument.Open(path, false)
            : SpreadsheetDocument.Open(path, false);
        return [.. validator.Validate(package).Select(error =>
            new Fault($"{error.Id}: {error.Description}", $"{error.Part?.Uri} {error.Path?.XPath}"))];
    }
    catch (Exception error) when (error is IOException or OpenXmlPackageException or System.Xml.XmlException or FormatException)
    {
        return [new Fault($"{error.GetType().Name}: {error.Message}", "")];
    }
}

// As many of one text as the original has are its own: places move when sheets are added.
static List<Fault> Added(List<Fault> found, List<Fault> before)
{
    var own = before.GroupBy(fault => fault.Text).ToDictionary(group => group.Key, group => group.Count());
    return [.. found.GroupBy(fault => fault.Text).SelectMany(group => group.Skip(own.GetValueOrDefault(group.Key)))];
}

record Fault(string Text, string Place);
