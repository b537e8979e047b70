// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words that stand for the bytes 0 to 255 when people compare keys aloud. Their order never changes, else two
// versions would read one key differently. Thread: any; a constant.
#pragma once

#include <array>
#include <string_view>

namespace wr {

inline constexpr std::array<std::string_view, 256> fingerprintWords{
    "acid",    "acorn",   "actor",   "alarm",   "album",    "alley",   "amber",    "anchor",
    "angle",   "ankle",   "apple",   "apron",   "arrow",    "atlas",   "attic",    "autumn",
    "bacon",   "badge",   "baker",   "bamboo",  "banjo",    "barrel",  "basin",    "basket",
    "beach",   "beacon",  "beard",   "berry",   "bicycle",  "birch",   "blanket",  "bottle",
    "brick",   "bridge",  "bronze",  "broom",   "bucket",   "butter",  "button",   "cabin",
    "cactus",  "camel",   "camera",  "canal",   "candle",   "canoe",   "canyon",   "carbon",
    "carpet",  "castle",  "cedar",   "cellar",  "cement",   "chain",   "chalk",    "cheese",
    "cherry",  "chess",   "chimney", "circus",  "citrus",   "clover",  "coffee",   "comet",
    "copper",  "coral",   "cotton",  "crane",   "crayon",   "cricket", "crown",    "crystal",
    "cymbal",  "daisy",   "dancer",  "desert",  "diamond",  "dinner",  "doctor",   "dolphin",
    "donkey",  "dragon",  "drum",    "eagle",   "easel",    "echo",    "elbow",    "eleven",
    "ember",   "engine",  "falcon",  "farmer",  "feather",  "fender",  "fiddle",   "finger",
    "flame",   "flute",   "forest",  "fossil",  "fountain", "fox",     "garden",   "garlic",
    "ginger",  "glacier", "glove",   "goat",    "golden",   "gravel",  "guitar",   "hammer",
    "harbor",  "harvest", "hazel",   "helmet",  "heron",    "hockey",  "honey",    "hornet",
    "hotel",   "hunter",  "igloo",   "insect",  "island",   "ivory",   "jacket",   "jaguar",
    "jasmine", "jelly",   "jewel",   "jigsaw",  "jungle",   "kettle",  "kitten",   "ladder",
    "lagoon",  "lantern", "lemon",   "lentil",  "library",  "lily",    "linen",    "lion",
    "lizard",  "lobster", "magnet",  "mango",   "maple",    "marble",  "meadow",   "melon",
    "mirror",  "mitten",  "monkey",  "moss",    "mountain", "museum",  "mustard",  "nectar",
    "needle",  "nickel",  "noodle",  "nutmeg",  "oasis",    "ocean",   "olive",    "onion",
    "orange",  "orchid",  "otter",   "oven",    "owl",      "oyster",  "paddle",   "palace",
    "panda",   "paper",   "parrot",  "pebble",  "pencil",   "penguin", "pepper",   "piano",
    "pigeon",  "pillow",  "pilot",   "planet",  "plum",     "pocket",  "pony",     "potato",
    "prairie", "pumpkin", "puzzle",  "rabbit",  "radio",    "radish",  "raven",    "ribbon",
    "river",   "robin",   "rocket",  "rooster", "saddle",   "salmon",  "sandal",   "satin",
    "scarf",   "school",  "seven",   "shadow",  "shell",    "silver",  "sister",   "sketch",
    "skunk",   "spider",  "spoon",   "spruce",  "squid",    "stable",  "sugar",    "summer",
    "sunset",  "swan",    "tailor",  "temple",  "thunder",  "ticket",  "tiger",    "timber",
    "tomato",  "tractor", "trumpet", "tulip",   "tunnel",   "turtle",  "umbrella", "uncle",
    "valley",  "velvet",  "violet",  "violin",  "wagon",    "walnut",  "walrus",   "water",
    "whale",   "willow",  "window",  "winter",  "wizard",   "yellow",  "zebra",    "zipper"};

} // namespace wr
