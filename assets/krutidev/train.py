"""Makes bigrams.txt and the English words of the test. See README.md; usage:

    pip install wordfreq scikit-learn
    baithak krutidev from-unicode < assets/words/hindi.txt > hindi.kd
    python assets/krutidev/train.py hindi.kd
"""

import pathlib
import random
import sys

import numpy
import scipy.sparse
import wordfreq
from sklearn.linear_model import LogisticRegression

HERE = pathlib.Path(__file__).parent
ENGLISH = HERE.parent.parent / "tests/fixtures/krutidev/english.txt"
# The classes of characters: the edge of a word, digits, everything else in ASCII, everything beyond it.
CLASSES = " 0" + "".join(chr(c) for c in range(33, 127) if not chr(c).isdigit()) + "\u00a1"
SCALE, LIMIT = 8, 46
# Other ways to type the same, each taken at random.
SPELLINGS = [("Ñ", "d`"), ("â", "g`"), ("Ø", "dz"), ("Ý", "Qz"), ("Dr", "ä"), ("kW", "‚"), ("í", "n~n"), ("Za", "±"),
             ("ê", "V~V"), ("ë", "V~B"), ("à", "ºu"), ("ã", "ºe"), ("iz", "ç"), ("nz", "æ"), ("Uu", "é"), ("/k", "èk"),
             ("Hk", "Ò"), ("'p", "Üp"), ("'o", "Üo"), ("#", "jq"), (":", "jw"), ("bZ", "Ã"), ("|", "n~;"), (")", "n~/k")]


def class_of(c):
    return 1 if c in "0123456789" else CLASSES.find(c) if c < "\x7f" else len(CLASSES) - 1


def bigrams(text):
    for word in text.split():
        row = [0, *map(class_of, word), 0]
        yield from (a * len(CLASSES) + b for a, b in zip(row, row[1:]))


def matrix(texts):
    found, ends = [], [0]
    for text in texts:
        found.extend(bigrams(text))
        ends.append(len(found))
    return scipy.sparse.csr_matrix((numpy.ones(len(found)), found, ends), shape=(len(texts), len(CLASSES) ** 2))


def respelt(word, chance):
    for one, other in SPELLINGS:
        if one in word and chance.random() < 0.35:
            word = word.replace(one, other)
    return word + chance.choice([""] * 8 + ["A", "]", "%&", "½"])


def code(words, chance):
    """Codes, addresses and names of files, which are no Kruti Dev either."""
    a, b = chance.choice(words), chance.choice(words)
    letters = "".join(chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=chance.randint(2, 6)))
    ending = chance.choice(["pdf", "docx", "xlsx", "jpg", "txt", "csv"])
    return chance.choice([letters, f"{letters}-{chance.randint(1, 9999)}", f"{a}@{b}.gov.in", f"{a}.{b}@{b}.com",
                          f"{a}_{b}.{ending}", f"{a.title()}{chance.randint(1, 99)}.{ending}", f"www.{a}.com",
                          f"https://{a}.{b}.in/{b}", f"{a}/{b}", f"({a})", f"{a},", f"{a}.", f"{a}:", f"{a.title()}'s",
                          f"{a.title()}-{b.title()}", f"{a}{b.title()}"])


def main(kruti_file):
    chance = random.Random(11)
    # Every fifth word is held out for the test.
    kruti = [word for at, word in enumerate(pathlib.Path(kruti_file).read_text().split()) if at % 5 != 4]
    ranked = [word for word in wordfreq.top_n_list("en", 60_000) if word.isascii()]
    ENGLISH.write_text("".join(word + "\n" for word in ranked[4::5]))
    english = [word for at, word in enumerate(ranked) if at % 5 != 4]
    rows = []
    for at, word in enumerate(kruti):
        weight = 6 if at < 2_400 else 2.5
        rows += [(text, 1, weight) for text in {word: 0, respelt(word, chance): 0, respelt(word, chance): 0}]
    for at, word in enumerate(english):
        weight = 3 if at < 4_800 else 1
        rows += [(text, 0, weight) for text in (word, word.capitalize(), word.upper())]
        rows.append((code(english, chance), 0, 1))
    texts, labels, weights = zip(*rows)
    model = LogisticRegression(C=1.0, max_iter=300, fit_intercept=False, solver="liblinear", random_state=0)
    model.fit(matrix(texts), labels, sample_weight=weights)
    grid = numpy.clip(numpy.round(model.coef_[0] * SCALE), -LIMIT, LIMIT).astype(int).reshape(len(CLASSES), -1)
    lines = ("".join(chr(ord("P") + weight) for weight in row) for row in grid)
    (HERE / "bigrams.txt").write_text("\n".join(lines) + "\n")


main(sys.argv[1])
