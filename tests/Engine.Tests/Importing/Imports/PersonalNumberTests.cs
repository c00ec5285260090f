using CsCheck;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("Serviços de 199000018", "Serviços de *********")]
    [InlineData("Serviços de 199 000 018.", "Serviços de *** *** ***.")]
    [InlineData("199.000.018 e 199-000-018", "***.***.*** e ***-***-***")]
    [InlineData("PT199000018", "PT*********")]
    [InlineData("NIF212345678", "NIF*********")]
    [InlineData("NIF: 212345678", "NIF: *********")]
    [InlineData("contribuinte n.º 212 345 678", "contribuinte n.º *** *** ***")]
    [InlineData("número de identificação fiscal 212345678", "número de identificação fiscal *********")]
    [InlineData("PRT-TAXID-212345678", "PRT-TAXID-*********")]
    [InlineData("199000018/1 e 199000018-0", "*********/1 e *********-0")]
    public void A_persons_number_is_masked_in_each_spelling(string text, string masked)
    {
        Assert.Equal(masked, PersonalNumber.Masked(text, PersonalNumberSearch.Probable, out var count));
        Assert.True(count > 0);
    }

    [Theory]
    [InlineData("Consultoria de João da Silva CPF 529.982.247-25", "Consultoria de João da Silva CPF ***.***.***-**", "CPF")]
    [InlineData("529.982.247-25, 52998224725", "***.***.***-**, ***********", "CPF CPF")]
    [InlineData("CPF/MF nº 529 982 247-00", "CPF/MF nº *** *** ***-**", "CPF")]
    [InlineData("inscrito sob o 52998224725.", "inscrito sob o ***********.", "CPF")]
    [InlineData("con DNI 12345678A y NIE X1234567L", "con DNI ********* y NIE *********", "DNI NIE")]
    [InlineData("Juan, 12.345.678-Z", "Juan, **.***.***-*", "DNI")]
    [InlineData("(ES12345678Z)", "(ES*********)", "DNI")]
    [InlineData("DNI: 12345678", "DNI: ********", "DNI")]
    [InlineData("X-1234567-L; Y1234567X; Z-1.234.567-R", "*-*******-*; *********; *-*.***.***-*", "NIE NIE NIE")]
    [InlineData("y1234567x, y-1234567-x", "*********, *-*******-*", "NIE NIE")]
    [InlineData("Serviços de Ana, 12345678-z", "Serviços de Ana, ********-*", "DNI")]
    [InlineData("12345678z; X1234567l; es12345678z; x1234567L", "*********; *********; es*********; *********", "DNI NIE DNI NIE")]
    [InlineData("５２９．９８２．２４７－２５", "***．***．***－**", "CPF")]
    [InlineData("Ana, １２３４５６７８Ｚ e １９９００００１８", "Ana, ********* e *********", "DNI NIF")]
    [InlineData("١٩٩٠٠٠٠١٨, \ud835\udfcf99000018 – a", "*********, ********** – a", "NIF NIF")]
    [InlineData("rssmra80a01h501u", "****************", "codice fiscale")]
    [InlineData("cf RSSMRA80A01H501U", "cf ****************", "codice fiscale")]
    [InlineData("NIF 212345678 e CPF 52998224725", "NIF ********* e CPF ***********", "NIF CPF")]
    public void A_foreign_persons_number_is_masked_and_its_kind_told(string text, string masked, string kinds)
    {
        Assert.Equal(masked, PersonalNumberFinder.Known.Masked(text, PersonalNumberSearch.Probable, out var found));
        Assert.Equal(kinds, string.Join(' ', found));
    }

    [Theory]
    [InlineData("CPF-form 529.982.247-26")]
    [InlineData("11111111111")]
    [InlineData("52998224724")]
    [InlineData("CNPJ 11.222.333/0001-81")]
    [InlineData("Lote 12345678A, lote 12345678y")]
    [InlineData("５２９．９８２．２４７－２６")]
    [InlineData("，１２３ ９９９ €")]
    [InlineData("B12345678, Q2826000H")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("12345678-ABCD-4000-8000-00805F9B34FB")]
    [InlineData("2024-01-31T10:00:00Z, 20240131T100000Z")]
    [InlineData("52998224725,50 €")]
    [InlineData("1.529.982.247-25")]
    [InlineData("12345678 Z")]
    [InlineData("12.345.678 habitantes")]
    [InlineData("X1234567M")]
    [InlineData("y1234567w, ay1234567x, y1234567xa")]
    public void A_number_of_another_kind_stays(string text)
        => Assert.Same(text, PersonalNumberFinder.Known.Masked(text, PersonalNumberSearch.Probable, out _));

    [Fact]
    public void A_generated_number_with_right_check_digits_is_found_wherever_it_stands_and_with_a_wrong_one_only_behind_its_label()
        => Gen.Select(Gen.Int[0, 999_999_999], Gen.Int[0, 9], Gen.Int[0, 3], Gen.String[Gen.Char["ab ,;:()éñ\n"], 0, 20])
            .Sample((digits, wrong, form, around) =>
        {
            var nine = digits.ToString("D9", System.Globalization.CultureInfo.InvariantCulture);
            var right = Enumerable.Range(0, 100).Select(c => $"{nine}{c:D2}").SingleOrDefault(PersonalNumbers.Cpf.IsValid);
            if (right is null)
            {
                return nine.Distinct().Count() == 1;
            }

            var other = $"{right[..10]}{(right[10] - '0' + 1 + (wrong % 9)) % 10}";
            return IsMasked(Written(right, form), $"{around} ") && IsMasked(Written(other, form), $"{around} CPF: ")
                && !IsMasked(Written(other, form), $"{around} ");
        });

    [Fact]
    public void A_number_is_found_in_either_case_and_in_digits_and_letters_of_full_width()
        => Gen.Select(Gen.Int[0, 9_999_999], Gen.Int[0, 3], Gen.Bool, Gen.Bool, Gen.Bool).Sample((digits, first, isSmall, isWide, isDashed) =>
        {
            var signs = $"{"1XYZ"[first]}{digits:D7}";
            var right = Enumerable.Range('A', 26).Select(c => $"{signs}{(char)c}")
                .Single(n => PersonalNumbers.Dni.IsValid(n) || PersonalNumbers.Nie.IsValid(n));
            var cased = isSmall ? right.ToLowerInvariant() : right;
            var written = isDashed ? $"{cased[..8]}-{cased[8]}" : cased;
            var spelled = isWide ? string.Concat(written.Select(c => (char)(c - '!' + '\uff01'))) : written;
            var masked = PersonalNumberFinder.Known.Masked($"Ana, {spelled}; fim", PersonalNumberSearch.Probable, out _);
            return masked.Length == spelled.Length + 10 && masked.Count(c => c == '*') == 9
                && !PersonalNumberFinder.Known.InKey(spelled, null, _ => "t").Contains(right[1..8], StringComparison.Ordinal);
        });

    [Fact]
    public void A_module_brings_a_kind_of_its_own()
    {
        var pesel = new PersonalNumberPattern("PESEL", "PL", ["###########"], [], number => number == "44051401359");
        var finder = new PersonalNumberFinder([pesel]);
        Assert.Equal("Jan *********** 44051401358",
            finder.Masked("Jan 44051401359 44051401358", PersonalNumberSearch.Probable, out var kinds));
        Assert.Equal(["PESEL"], kinds);
        Assert.Equal("p-PL:44051401359", finder.InKey("p-44051401359", null, number => number.Identity));
        Assert.Same("p-44051401359", PersonalNumberFinder.Known.InKey("p-44051401359", null, number => number.Identity));
    }

    [Theory]
    [InlineData("p-52998224725", "p-52998224725")]
    [InlineData("p-529.982.247-25", "p-BR:52998224725")]
    [InlineData("BR-CPF:52998224725", "BR-CPF:BR:52998224725")]
    [InlineData("a/12345678Z", "a/ES:12345678Z")]
    public void In_a_key_a_bare_number_of_eleven_digits_needs_a_label_or_a_module_that_names_its_kind(string key, string expected)
        => Assert.Equal(expected, PersonalNumberFinder.Known.InKey(key, null, number => number.Identity));

    [Theory]
    [InlineData("###.###", "ab")]
    [InlineData("##", "BR")]
    [InlineData("(###) ###", "BR")]
    [InlineData("", "BR")]
    public void A_kind_that_cannot_be_told_is_refused(string form, string country)
        => Assert.Throws<ArgumentException>(() => new PersonalNumberPattern("X", country, [form], [], _ => true));

    [Theory]
    [InlineData("Lote 212345678")]
    [InlineData("NIPC 500999996")]
    [InlineData("199.000.018,00 €")]
    [InlineData("199 000 018 EUR")]
    [InlineData("38.199000018")]
    [InlineData("1990000180")]
    [InlineData("sha1:0a199000018bc4")]
    [InlineData("2024-01-01 10:00")]
    [InlineData("")]
    public void Another_number_stays(string text) => Assert.Same(text, PersonalNumber.Masked(text, PersonalNumberSearch.Probable, out _));

    [Fact]
    public void Of_a_text_with_a_persons_number_everything_else_stays()
        => Gen.Select(Gen.Int[0, 7].Select(i => new[] { "1", "2", "3", "45", "70", "74", "75", "8" }[i]), Gen.Int[0, 9_999_999], Gen.String[Gen.Char["ab ,;:()éñ\n"], 0, 20], Gen.String[Gen.Char["ab ,;:()éñ\n"], 0, 20]).Sample((first, rest, before, after) =>
        {
            var digits = first + rest.ToString("D7", System.Globalization.CultureInfo.InvariantCulture)[..(8 - first.Length)];
            var check = Enumerable.Range(0, 10).Select(d => $"{digits}{d}").Single(OrganizationKey.HasCheckDigit);
            return PersonalNumber.Masked($"{before} {check} {after}", PersonalNumberSearch.Probable, out var count) == $"{before} ********* {after}" && count == 1
                && PersonalNumber.First($"{before}{check}{after}", PersonalNumberSearch.Possible) == check;
        });

    [Fact]
    public void No_text_makes_it_throw()
        => Gen.String[Gen.Char["0123456789 .-PTNIFnº€,"], 0, 60].Sample(text =>
        {
            foreach (var search in Enum.GetValues<PersonalNumberSearch>())
            {
                var masked = PersonalNumber.Masked(text, search, out var count);
                Assert.Equal(text.Length, masked.Length);
                Assert.Equal(count == 0, masked == text);
                Assert.Null(PersonalNumber.First(masked, search));
            }
        });

    private static string Written(string number, int form) => form switch
    {
        0 => number,
        1 => $"{number[..3]}.{number[3..6]}.{number[6..9]}-{number[9..]}",
        2 => $"{number[..9]}-{number[9..]}",
        _ => $"{number[..3]} {number[3..6]} {number[6..9]} {number[9..]}",
    };

    private static bool IsMasked(string number, string before)
        => PersonalNumberFinder.Known.Masked($"{before}{number} fim", PersonalNumberSearch.Probable,
            out _) == $"{before}{new string([.. number.Select(c => char.IsAsciiDigit(c) ? '*' : c)])} fim";
}
