// Draws of all that the course of a launch depends on.
#pragma once

#include <vector>

#include "core/model/platform.h"
#include "core/platforms/input_draws.h"

namespace core {

// One value of each for every draw.
struct LaunchDraws {
  std::vector<double> own;        // brought in the first week, bought ones included
  std::vector<double> threshold;  // reached by `own`, the platform pushes
  std::vector<double> peak;       // of the best week
  std::vector<double> plateau;    // a week
  std::vector<double> half_life;  // days, > 0
  std::vector<double> tail;       // core/platforms/spike_shape.h
  std::vector<double> k;          // of the loop
  std::vector<double> cycle;      // days
  std::vector<double> audience;   // 0: without an end
  std::vector<double> featured;   // 1: the platform pushes whatever is brought; 0
  std::vector<double> life;       // days until the platform is gone; 0: nobody says
};

// What launch_course (core/platforms/launch.h) says is drawn.    errors  those of launch_course
Result<LaunchDraws> draw_launch(const Platform& platform, DrawSettings settings);

}  // namespace core
